import { describe, expect, it } from 'vitest';
import { type MixpanelAnswer, readAnswer } from './readAnswer.ts';

const accepted: MixpanelAnswer = { kind: 'accepted' };
const refused = (message: string): MixpanelAnswer => ({
  kind: 'refused',
  reason: `Mixpanel did not accept it: ${message}`,
});
const refusedWithout: MixpanelAnswer = {
  kind: 'refused',
  reason: 'Mixpanel did not accept it and gave no reason.',
};
const later = (reason: string, maybeTaken: boolean, slowDown = false): MixpanelAnswer => ({
  kind: 'try-later',
  reason,
  maybeTaken,
  slowDown,
});
const rejected = (...entries: [number, string][]): ReadonlyMap<number, string> =>
  new Map(entries.map(([index, message]) => [index, `Mixpanel did not accept it: ${message}`]));
const stop = (
  code: 'not-authorised' | 'wrong-address' | 'unexpected-answer',
  detail: string,
  maybeTaken = false,
): MixpanelAnswer => ({ kind: 'stop', problem: { code, destination: 'Mixpanel', detail }, maybeTaken });

const failed = (more: object, ...records: unknown[]): string =>
  JSON.stringify({ error: 'some data points failed', failed_records: records, ...more });
const badTime = { index: 1, $insert_id: 'x', field: 'properties.time', message: 'too old' };

describe('an answer to three objects', () => {
  it.each<[number, string, MixpanelAnswer]>([
    [200, '1', accepted],
    [200, ' 1\n', accepted],
    [204, '1', accepted],
    [200, '{"error":null,"status":1}', accepted],
    [200, '{"status":1}', accepted],
    [200, '{"error":"","status":"OK"}', accepted],
    [200, '{"code":200,"num_records_imported":3,"status":"OK"}', accepted],
    [200, '{"code":200,"error":null,"num_records_imported":1,"status":1}', accepted],
    [200, '{"error":null,"failed_records":[],"status":1}', accepted],

    [200, '0', refusedWithout],
    [200, '{"error":null,"status":0}', refusedWithout],
    [200, '{"error":"$token, missing or empty","status":0}', refused('$token, missing or empty')],
    [200, '{"error":"some text","status":1}', refused('some text')],
    [200, '{"error":"bad","status":"error"}', refused('bad')],
    [200, '{"status":"Bad Request"}', refusedWithout],
    [200, '{"error":"no status"}', refused('no status')],
    [400, '{"error":"bad json","status":"error"}', refused('bad json')],
    [400, 'plain words', refused('plain words')],
    [400, '1', refused('1')],
    [400, '{"status":1}', refusedWithout],
    [400, '<html>400</html>', refusedWithout],
    [400, '', refusedWithout],
  ])('%i %s', (status, body, expected) => {
    expect(readAnswer(status, body, 3)).toEqual(expected);
  });

  it.each<[string, number, string, MixpanelAnswer]>([
    [
      'the count adds up',
      400,
      failed({ num_records_imported: 2, code: 400, status: 'Bad Request' }, badTime),
      { kind: 'partly', rejected: rejected([1, 'properties.time: too old']) },
    ],
    [
      'the other count adds up',
      200,
      failed({ num_good_events: 1, status: 0 }, badTime, { index: 2, message: 'odd' }),
      { kind: 'partly', rejected: rejected([1, 'properties.time: too old'], [2, 'odd']) },
    ],
    [
      'all are named',
      200,
      failed({ num_records_imported: 0 }, { index: 0 }, { index: 1 }, { index: 2 }),
      {
        kind: 'partly',
        rejected: rejected(
          [0, 'some data points failed'],
          [1, 'some data points failed'],
          [2, 'some data points failed'],
        ),
      },
    ],
    [
      'there is no count',
      200,
      failed({ status: 0 }, { index: 2, message: 'odd' }),
      { kind: 'rest-unknown', rejected: rejected([2, 'odd']) },
    ],
    [
      'the count does not add up',
      400,
      failed({ num_records_imported: 3 }, { index: 2, message: 'odd' }),
      { kind: 'rest-unknown', rejected: rejected([2, 'odd']) },
    ],
    ['a place is beyond the request', 200, failed({}, { index: 3, message: 'odd' }), refused('odd')],
    ['a place is not given', 200, failed({}, 'user 7 is not known'), refused('user 7 is not known')],
  ])('failed_records where %s', (_, status, body, expected) => {
    expect(readAnswer(status, body, 3)).toEqual(expected);
  });

  it.each<[number, string, MixpanelAnswer]>([
    [
      401,
      '{"error":"Invalid credentials"}',
      stop('not-authorised', '(It answered 401: Invalid credentials)'),
    ],
    [403, '<html>no</html>', stop('not-authorised', '(It answered 403.)')],
    [404, '', stop('wrong-address', '(It answered 404.)')],
    [413, '<html>too large</html>', { kind: 'too-large' }],
    [414, '', { kind: 'too-large' }],
    [408, '', later('Mixpanel had a problem (408)', true)],
    [429, '{"code":429}', later('Mixpanel asked us to slow down', false, true)],
    [500, '', later('Mixpanel had a problem (500)', true)],
    [502, '<html>', later('Mixpanel had a problem (502)', true)],
    [503, '', later('Mixpanel had a problem (503)', false)],
    [504, '', later('Mixpanel had a problem (504)', true)],
    [524, '', later('Mixpanel had a problem (524)', true)],
    [501, '', stop('unexpected-answer', '(It answered 501.)')],
    [505, '', stop('unexpected-answer', '(It answered 505.)')],
    [511, '<html>', stop('unexpected-answer', '(It answered 511.)')],
    [304, '', stop('unexpected-answer', '(It answered 304.)')],
    [422, 'odd', { kind: 'all-rejected', reason: 'Mixpanel did not accept it: odd' }],
    [200, '<!doctype html>sign in', stop('unexpected-answer', '(It answered 200.)', true)],
    [200, '', stop('unexpected-answer', '(It answered 200.)', true)],
    [200, '{}', stop('unexpected-answer', '(It answered 200.)', true)],
    [200, '"1"', stop('unexpected-answer', '(It answered 200: "1")', true)],
    [200, 'true', stop('unexpected-answer', '(It answered 200: true)', true)],
    [200, '[1]', stop('unexpected-answer', '(It answered 200: [1])', true)],
  ])('%i %s', (status, body, expected) => {
    expect(readAnswer(status, body, 3)).toEqual(expected);
  });

  it('is quoted in part when it is long', () => {
    const answer = readAnswer(400, 'x'.repeat(5000), 3);
    expect(answer).toEqual(refused(`${'x'.repeat(300)}…`));
  });
});
