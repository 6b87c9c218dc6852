import { ArrowDownUp } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { Menu } from '../../components/Menu.tsx';
import { useProfiles } from '../../stores/profiles.ts';
import { nextSort, type ProfileColumn, sortDirection } from './profileColumns.ts';

/** Sorting without a table head, for narrow screens and for those who look for a button. */
export function SortMenu({ columns }: { columns: readonly ProfileColumn[] }) {
  const profiles = useProfiles();
  const { sort } = profiles;
  const current = columns.find((column) => isSorted(sortDirection(sort, column.sortBy)));
  const label = current?.label ?? 'Sort';
  return (
    <Menu
      label="Sort by"
      trigger={
        <Button
          className="users__tool"
          icon={<ArrowDownUp size={16} strokeWidth={1.5} aria-hidden />}
          aria-label={`Sort: ${label}, ${sort.descending ? 'descending' : 'ascending'}`}
        >
          {label}
        </Button>
      }
      items={columns.flatMap((column) => {
        const { label: name, sortBy: by } = column;
        if (by === undefined) return [];
        const direction = sortDirection(sort, by);
        return {
          label: <bdi>{name}</bdi>,
          hint: isSorted(direction) ? directionWords(column, sort.descending) : undefined,
          checked: isSorted(direction),
          onSelect: () => profiles.sortBy(nextSort(sort, by)),
        };
      })}
    />
  );
}

function isSorted(direction: ReturnType<typeof sortDirection>): boolean {
  return direction === 'ascending' || direction === 'descending';
}

function directionWords(column: ProfileColumn, descending: boolean): string {
  if (column.shows === 'updatedAt') return descending ? 'Latest first' : 'Earliest first';
  return descending ? 'From Z to A, from high to low' : 'From A to Z, from low to high';
}
