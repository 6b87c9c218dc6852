import { memo, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { DataGrid, type DataGridColumn } from '../../components/DataGrid/DataGrid.tsx';
import { SortButton } from '../../components/DataGrid/SortButton.tsx';
import type { Profile, View } from '../../core/profiles/profile.ts';
import { useProfiles } from '../../stores/profiles.ts';
import { type RowWindow, useRowWindow } from '../../stores/rowWindow.ts';
import { store } from '../../workers/store/client.ts';
import { profileHref } from '../profileHref.ts';
import { useNow } from '../useNow.ts';
import { useIsNarrow } from '../useIsNarrow.ts';
import { ProfileCell, ProfileLines } from './ProfileCell.tsx';
import { holdsNumbers, nextSort, type ProfileColumn, sortDirection } from './profileColumns.ts';

interface ProfileGridProps {
  view: View;
  columns: readonly ProfileColumn[];
  onRowsInSight: (start: number, end: number) => void;
}

const rowHeight = 36;
const twoLines = 61;
/** Rows that decide whether a column holds numbers. */
const sampled = 50;

/** The list of profiles, by windows; a row opens its profile. */
export const ProfileGrid = memo(function ProfileGrid({ view, columns, onRowsInSight }: ProfileGridProps) {
  const [, navigate] = useLocation();
  const isNarrow = useIsNarrow();
  const now = useNow();
  const rows = useSteadyRows(useProfileRows(view));
  const gridColumns = useGridColumns(columns, rows, isNarrow);
  const cell = useCallback(
    (rowIndex: number, columnIndex: number) => {
      const profile = rows.get(rowIndex);
      if (!profile) return undefined;
      if (isNarrow) return <ProfileLines profile={profile} now={now} />;
      const column = columns[columnIndex];
      return column && <ProfileCell profile={profile} column={column} now={now} />;
    },
    [columns, isNarrow, now, rows],
  );
  const show = useCallback((start: number, end: number) => rows.show(start, end), [rows]);
  const open = (rowIndex: number): void => {
    const profile = rows.get(rowIndex);
    if (profile) navigate(profileHref(profile.key));
  };
  return (
    <DataGrid
      label="Profiles"
      rowCount={view.count}
      columns={gridColumns}
      cell={cell}
      onVisibleRange={show}
      onRowsInSight={onRowsInSight}
      rowHeight={isNarrow ? twoLines : rowHeight}
      headHeight={isNarrow ? 0 : rowHeight}
      onRowOpen={open}
      scrollTo={{ index: 0, nonce: view.view }}
      stretch
    />
  );
});

function useProfileRows({ view, count }: View): RowWindow<Profile> {
  const load = useCallback(
    (start: number, size: number) => store().viewRows({ view, start, count: size }),
    [view],
  );
  return useRowWindow(load, count);
}

/** The rows before stay on screen until the first of the new list are there, so that a search does not flicker. */
function useSteadyRows(rows: RowWindow<Profile>): RowWindow<Profile> {
  const [shown, setShown] = useState(rows);
  const isThere = rows.get(0) !== undefined;
  if (isThere && shown !== rows) setShown(rows);
  return useMemo(
    () => ({
      get: (index) => (isThere ? rows.get(index) : shown.get(index)),
      show: (start, end) => rows.show(start, end),
      error: rows.error,
    }),
    [isThere, rows, shown],
  );
}

const oneColumn: readonly DataGridColumn[] = [{ key: 'profile', width: 280, header: 'Profile' }];

function useGridColumns(
  columns: readonly ProfileColumn[],
  rows: RowWindow<Profile>,
  isNarrow: boolean,
): readonly DataGridColumn[] {
  const sort = useProfiles((profiles) => profiles.sort);
  const atEnd = numberColumns(columns, rows).join('\n');
  return useMemo(() => {
    if (isNarrow) return oneColumn;
    const numbers = new Set(atEnd.split('\n'));
    return columns.map((column): DataGridColumn => {
      const { key, label, width, sortBy: by } = column;
      const direction = sortDirection(sort, by);
      return {
        key,
        width,
        headerLabel: label,
        align: numbers.has(key) ? 'end' : 'start',
        sort: direction,
        header:
          by === undefined ? (
            label
          ) : (
            <SortButton
              direction={direction ?? 'none'}
              onClick={() => useProfiles.getState().sortBy(nextSort(sort, by))}
            >
              {label}
            </SortButton>
          ),
      };
    });
  }, [columns, atEnd, isNarrow, sort]);
}

function numberColumns(columns: readonly ProfileColumn[], rows: RowWindow<Profile>): string[] {
  const sample: Profile[] = [];
  for (let index = 0; index < sampled; index++) {
    const profile = rows.get(index);
    if (profile) sample.push(profile);
  }
  return columns
    .filter(({ shows }) => typeof shows === 'object' && holdsNumbers(sample, shows.property))
    .map(({ key }) => key);
}
