import { useDraft } from '../../../stores/importDraft/draft.ts';

/** What file pickers offer. Other files can still be dropped: what a file is shows in its bytes. */
export const acceptedFiles =
  '.csv,.tsv,.tab,.psv,.txt,.gz,.zip,.xlsx,.xlsm,text/csv,text/tab-separated-values,text/plain';

/** Opens what was dropped or chosen; of several files the person is asked which one. */
export function chooseFiles(files: readonly File[]): void {
  const [file] = files;
  if (!file) return;
  const { choose } = useDraft.getState();
  if (files.length === 1) void choose({ kind: 'file', file }, file.name);
  else void choose({ kind: 'files', files }, `${files.length} files`);
}

export function chooseText(text: string): void {
  void useDraft.getState().choose({ kind: 'text', text }, 'Pasted rows');
}
