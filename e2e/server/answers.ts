import type { Attempt } from './profileStore.ts';

/**
 * How records that are not valid are answered. What Mixpanel really does is not documented, so a client must be right
 * under all four: `lenient` stores the good ones and answers 1 if there is any; `atomic` stores none if one is bad;
 * `strict-partial` answers 400 and names the bad ones, storing the others; `strict-atomic` names them and stores none.
 */
export type RecordMode = 'lenient' | 'atomic' | 'strict-partial' | 'strict-atomic';

export interface Reply {
  readonly status: number;
  readonly body: string;
}

const someFailed = 'some data points in the request failed validation';

/** Stores what the mode stores, and answers. */
export function settle(attempt: Attempt, count: number, mode: RecordMode, verbose: boolean): Reply {
  const { failures } = attempt;
  if (count === 0) return digit(0, 'no records', verbose);
  const first = failures[0];
  if (!first) {
    attempt.commit();
    return digit(1, null, verbose);
  }
  const failed_records = failures.map(({ index, message }) => ({ index, message }));
  switch (mode) {
    case 'lenient':
      attempt.commit();
      return failures.length < count ? digit(1, null, verbose) : digit(0, first.message, verbose);
    case 'atomic':
      return digit(0, first.message, verbose);
    case 'strict-partial':
      attempt.commit();
      return json(400, {
        code: 400,
        error: someFailed,
        failed_records,
        num_records_imported: count - failures.length,
        status: 'Bad Request',
      });
    case 'strict-atomic':
      return json(200, { error: someFailed, failed_records, status: 0 });
  }
}

/** The bare digit, or `{error, status}` for `verbose=1`. */
export function digit(status: 0 | 1, error: string | null, verbose: boolean): Reply {
  return verbose ? json(200, { error, status }) : { status: 200, body: String(status) };
}

export function json(status: number, body: unknown): Reply {
  return { status, body: JSON.stringify(body) };
}
