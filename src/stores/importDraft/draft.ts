import { type StateCreator, create } from 'zustand';
import { firstRecordRow } from '../../core/reading.ts';
import { type FileSlice, createFileSlice } from './fileSlice.ts';
import { type MappingSlice, createMappingSlice } from './mappingSlice.ts';
import { type RunSlice, createRunSlice } from './runSlice.ts';

/** One import on its way: the file, what its columns become, and the run. Never the file's records. */
export type DraftStore = FileSlice & MappingSlice & RunSlice;
export type SliceCreator<Slice> = StateCreator<DraftStore, [], [], Slice>;
export type SetDraft = Parameters<SliceCreator<unknown>>[0];
export type GetDraft = Parameters<SliceCreator<unknown>>[1];

/** The draft of the wizard. It lives until it is finished, discarded, or the tab is closed. */
export const useDraft = create<DraftStore>()((...args) => ({
  ...createFileSlice(...args),
  ...createMappingSlice(...args),
  ...createRunSlice(...args),
}));

/** True from the moment an import is started until it has ended, well or not. */
export function isRunGoingOn(draft: DraftStore): boolean {
  return draft.isStarting || (draft.run?.state === 'running' && !draft.runProblem);
}

/** Row number of the file's first record; 1 while no file is open. */
export function firstRowOf({ reading }: DraftStore): number {
  return reading ? firstRecordRow(reading) : 1;
}
