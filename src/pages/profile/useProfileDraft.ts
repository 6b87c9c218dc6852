import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from 'react';
import type { Profile } from '../../core/profiles/profile.ts';
import type { ProfileKey } from '../../core/profiles/update.ts';
import type { Properties } from '../../core/profiles/values.ts';
import type { DestinationKind } from '../../core/settings.ts';
import { type Identity, identityKey } from './identity.ts';
import { countChanges, parseProperties, propertiesOf, rowFaults } from './profileChanges.ts';
import {
  emptyRow,
  isRowBlank,
  offeredRows,
  type PropertyRow,
  rowsAfterChange,
  rowsFromEdited,
  rowsOf,
  rowsOver,
} from './propertyRows.ts';
import { type Lookup, useProfileLookup } from './useProfileLookup.ts';

/** How the properties are edited. */
export type EditMode = 'form' | 'json';

/** One profile as it is being edited. */
export interface ProfileDraft {
  readonly identity: Identity;
  readonly key: ProfileKey | undefined;
  readonly lookup: Lookup;
  /** The stored properties the edit started from; empty for a new profile, and where they cannot be read. */
  readonly stored: Properties;
  readonly rows: readonly PropertyRow[];
  readonly mode: EditMode;
  readonly json: string;
  /** Properties that saving would set or remove. */
  readonly changes: number;
  changeIdentity(change: Partial<Identity>): void;
  changeRow(id: number, change: Partial<PropertyRow>): void;
  addRow(): void;
  /** Takes a row out; the function it returns puts it back. */
  removeRow(id: number): () => void;
  editJson(json: string): void;
  /** Changes to the other way of editing; false when what was typed cannot be read yet. */
  changeMode(mode: EditMode): boolean;
  /** The properties as edited, or undefined while they cannot be read. */
  edited(): Properties | undefined;
  /** Forgets the edits. */
  discard(): void;
  /** What is on screen has been saved. */
  saved(): void;
}

const noProperties: Properties = {};

/**
 * @param opened the profile to edit; undefined to begin with an empty form
 */
export function useProfileDraft(
  opened: ProfileKey | undefined,
  startKind: ProfileKey['kind'],
  destination: DestinationKind,
): ProfileDraft {
  const isReadable = destination === 'browser';
  const [identity, setIdentity] = useState<Identity>(() => identityOf(opened, startKind));
  const [rows, setRows] = useState<readonly PropertyRow[]>(() =>
    opened && isReadable ? [] : startRows(startKind),
  );
  const [savedRows, setSavedRows] = useState<readonly PropertyRow[]>();
  const takeStored = useCallback(
    (profile: Profile | null) => {
      setSavedRows(undefined);
      setRows((current) => orStart(rowsOver(profile?.properties ?? noProperties, current), startKind));
    },
    [startKind],
  );
  const key = identityKey(identity);
  const { lookup, lookAgain } = useProfileLookup(isReadable ? key : undefined, !opened, takeStored);
  const stored = lookup.state === 'found' ? lookup.profile.properties : noProperties;
  const { mode, json, parsed, setMode, editJson } = useJsonMode(stored);
  useDestinationChange(isReadable, () => {
    setMode('form', '');
    if (!isReadable) takeStored(null);
  });
  const currentRows = useMemo(
    () => (parsed?.ok ? rowsFromEdited(parsed.properties, stored) : rows),
    [parsed, rows, stored],
  );
  const edited = (): Properties | undefined => {
    if (parsed) return parsed.ok ? parsed.properties : undefined;
    return rowFaults(rows).size === 0 ? propertiesOf(rows) : undefined;
  };

  return {
    identity,
    key,
    lookup,
    stored,
    rows,
    mode,
    json,
    changes:
      rows === savedRows && mode === 'form' ? 0 : unsavedChanges(stored, currentRows, parsed?.ok !== false),
    edited,
    editJson,
    changeIdentity: (change) => setIdentity((current) => ({ ...current, ...change })),
    ...rowEdits(rows, setRows),
    changeMode: (next) => {
      const properties = edited();
      if (!properties) return false;
      if (next === 'form') setRows(orStart(currentRows, startKind));
      setMode(next, JSON.stringify(properties, null, 2));
      return true;
    },
    discard: () => {
      setMode('form', '');
      setSavedRows(undefined);
      setRows(orStart(rowsOf(stored), startKind));
      if (!opened) setIdentity(identityOf(undefined, identity.kind));
    },
    saved: () => {
      setMode('form', '');
      const saved = isReadable ? rowsOf(propertiesOf(currentRows)) : currentRows;
      setRows(saved);
      setSavedRows(saved);
      if (isReadable) lookAgain();
    },
  };
}

/** The properties as JSON text, while they are edited so. */
function useJsonMode(stored: Properties) {
  const [mode, setModeOnly] = useState<EditMode>('form');
  const [json, editJson] = useState('');
  const parsed = useMemo(
    () => (mode === 'json' ? parseProperties(json, stored) : undefined),
    [mode, json, stored],
  );
  const setMode = (next: EditMode, text: string): void => {
    setModeOnly(next);
    editJson(text);
  };
  return { mode, json, parsed, setMode, editJson };
}

/** Calls back while rendering, when the destination in use has become one of the other sort. */
function useDestinationChange(isReadable: boolean, onChange: () => void): void {
  const [wasReadable, setWasReadable] = useState(isReadable);
  if (wasReadable === isReadable) return;
  setWasReadable(isReadable);
  onChange();
}

function rowEdits(
  rows: readonly PropertyRow[],
  setRows: Dispatch<SetStateAction<readonly PropertyRow[]>>,
): Pick<ProfileDraft, 'changeRow' | 'addRow' | 'removeRow'> {
  return {
    changeRow: (id, change) => setRows((current) => rowsAfterChange(current, id, change)),
    addRow: () => setRows((current) => [...current, emptyRow()]),
    removeRow: (id) => {
      const at = rows.findIndex((row) => row.id === id);
      const removed = rows[at];
      setRows(rows.toSpliced(at, 1));
      return () => {
        if (removed) setRows((current) => current.toSpliced(at, 0, removed));
      };
    },
  };
}

/** Text that cannot be read yet is a change of its own. */
function unsavedChanges(stored: Properties, rows: readonly PropertyRow[], isRead: boolean): number {
  return Math.max(isRead ? 0 : 1, countChanges(stored, rows));
}

function identityOf(key: ProfileKey | undefined, kind: ProfileKey['kind']): Identity {
  if (!key) return { kind, groupKey: '', id: '' };
  return { kind: key.kind, groupKey: key.kind === 'group' ? key.groupKey : '', id: key.id };
}

function startRows(kind: ProfileKey['kind']): PropertyRow[] {
  return offeredRows(kind === 'user' ? ['$name', '$email'] : ['$name']);
}

/** A form without any row would be a riddle. */
function orStart(rows: readonly PropertyRow[], kind: ProfileKey['kind']): readonly PropertyRow[] {
  return rows.some((row) => !isRowBlank(row)) ? rows : startRows(kind);
}
