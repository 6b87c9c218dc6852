import { describe, expect, it } from 'vitest';
import { OutcomeLedger } from '../core/outcomes.ts';
import { RunReport } from './runReport.ts';

const setUp = (records: number): { ledger: OutcomeLedger; report: RunReport } => {
  const ledger = new OutcomeLedger(records);
  return { ledger, report: new RunReport(ledger, false, 0) };
};

describe('the rate', () => {
  it('is 0 until a record is settled', () => {
    const { report } = setUp(10);
    expect(report.progress(0, 'running').recordsPerSecond).toBe(0);
    expect(report.progress(500, 'running').recordsPerSecond).toBe(0);
  });

  it('is that of the last ten seconds', () => {
    const { ledger, report } = setUp(1000);
    for (let second = 1; second <= 30; second++) {
      const records = second <= 15 ? 1 : 20;
      for (let i = 0; i < records; i++) ledger.settle(1000 - ledger.counts().pending, 'accepted');
      report.progress(second * 1000, 'running');
    }
    expect(report.progress(30_000, 'running').recordsPerSecond).toBe(20);
  });

  it('is that of the whole run while it is shorter', () => {
    const { ledger, report } = setUp(10);
    for (let record = 0; record < 6; record++) ledger.settle(record, 'skipped', 'why');
    expect(report.progress(2000, 'running').recordsPerSecond).toBe(3);
  });
});

describe('a pause', () => {
  it('is told until it is over, the longest of several', () => {
    const { report } = setUp(1);
    report.wait('short', 1000);
    report.wait('long', 5000);
    report.wait('middle', 3000);
    expect(report.progress(0, 'running').waiting).toEqual({ reason: 'long', until: 5000 });
    expect(report.progress(4999, 'running').waiting).toEqual({ reason: 'long', until: 5000 });
    expect(report.progress(5000, 'running').waiting).toBeUndefined();
  });
});

describe('news', () => {
  it('come once for each tenth of the records, none for the end', () => {
    const { ledger, report } = setUp(20);
    for (let record = 0; record < 20; record++) {
      ledger.settle(record, 'accepted');
      report.progress(record, 'running');
    }
    const { log } = report.progress(20, 'finished');
    expect(log.map((entry) => entry.text)).toEqual(
      [2, 4, 6, 8, 10, 12, 14, 16, 18].map((done) => `${done} of 20 rows done.`),
    );
  });
});

it('says nothing of effects for a destination that cannot tell', () => {
  expect(setUp(1).report.progress(0, 'running').effects).toBeUndefined();
});
