/** The steps of an import, in order. The run comes after the last one and is not a step. */
export const steps = [
  { key: 'upload', label: 'Upload', path: '/import' },
  { key: 'identifier', label: 'Identifier', path: '/import/identifier' },
  { key: 'columns', label: 'Columns', path: '/import/columns' },
  { key: 'review', label: 'Review', path: '/import/review' },
] as const;

export type StepKey = (typeof steps)[number]['key'];

export const runPath = '/import/run';

export type Place = StepKey | 'run';

/** Which part of the wizard an address means; undefined for none of them. */
export function placeOf(path: string): Place | undefined {
  const clean = path.replace(/\/+$/, '');
  if (clean === runPath) return 'run';
  return steps.find((step) => step.path === clean)?.key;
}

export function pathOf(place: Place): string {
  return steps.find((step) => step.key === place)?.path ?? runPath;
}

/** What an address needs to be shown. */
export interface WizardState {
  /** A file is open and its columns are known. */
  readonly hasColumns: boolean;
  readonly isRunning: boolean;
  /** A run has been started, whatever became of it. */
  readonly hasRun: boolean;
}

/** The nearest place that can be shown: nothing without a file but Upload, and nothing but the run while it runs. */
export function allowedPlace(wanted: Place | undefined, state: WizardState): Place {
  if (state.isRunning) return 'run';
  if (wanted === undefined || !state.hasColumns) return 'upload';
  return wanted === 'run' && !state.hasRun ? 'review' : wanted;
}
