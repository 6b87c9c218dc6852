import { useDraft } from '../../../stores/importDraft/draft.ts';

/** What file pickers offer. Other files can still be dropped: what a file is shows in its bytes. */
export const acceptedFiles = '.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain';

/** Uses the first of the dropped or chosen files. Returns what to say when there were several. */
export function chooseFiles(files: readonly File[]): string | undefined {
  const [file] = files;
  if (!file) return undefined;
  void useDraft.getState().choose({ kind: 'file', file }, file.name);
  return files.length > 1 ? `One file at a time. “${file.name}” was used.` : undefined;
}

export function chooseText(text: string): void {
  void useDraft.getState().choose({ kind: 'text', text }, 'Pasted rows');
}
