import { useCallback } from 'react';
import type { PlanList } from '../../../core/plan/numbers.ts';
import type { FileList, Row } from '../../../core/reading.ts';
import { firstRowOf, useDraft } from '../../../stores/importDraft/draft.ts';
import { useRowWindow } from '../../../stores/rowWindow.ts';
import { engine } from '../../../workers/engine/client.ts';
import { formatCount } from '../../words.ts';

/**
 * The rows of the open file that are on screen, from all of them or from one of its lists, in the form that the grid
 * asks for. All three functions change only when what they answer does.
 */
export function useRecords(list: FileList | PlanList, rowCount: number) {
  const reading = useDraft((draft) => draft.factsNumber);
  const firstRow = useDraft(firstRowOf);
  const records = useRowWindow(useLoad(list, reading), rowCount);
  const cell = useCallback(
    (index: number, column: number) => {
      const record = records.get(index);
      return record && (record.fields[column] ?? '');
    },
    [records],
  );
  const rowLabel = useCallback(
    (index: number) => {
      const row = list === 'all' ? index + firstRow : records.get(index)?.row;
      return { header: row === undefined ? '' : formatCount(row) };
    },
    [list, firstRow, records],
  );
  const show = useCallback((start: number, end: number) => records.show(start, end), [records]);
  return { show, cell, rowLabel };
}

/** @param reading another reading means other rows, so it makes another function */
function useLoad(list: FileList | PlanList, reading: number) {
  return useCallback(
    (start: number, count: number): Promise<readonly Row[]> =>
      reading === 0 ? Promise.resolve([]) : engine().rows({ list, start, count }),
    [list, reading],
  );
}
