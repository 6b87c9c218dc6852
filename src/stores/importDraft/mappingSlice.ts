import {
  type Recipe,
  carryOver,
  refreshUntouched,
  startingRecipe,
  withAllColumns,
  withColumn,
  withIdentifier,
} from '../../core/mapping/recipe.ts';
import { rateIdentifiers } from '../../core/mapping/recommendIdentifier.ts';
import { columnLetter, type FileFacts } from '../../core/reading.ts';
import type { DraftStore, SetDraft, SliceCreator } from './draft.ts';

/** Changes that can be undone. */
const historyLength = 100;

interface Mapping {
  readonly recipe: Recipe;
  /** Columns the person has decided on; the others follow what is found in the file. */
  readonly touched: ReadonlySet<number>;
}

interface HistoryEntry extends Mapping {
  /** What was changed after this state, such as “Column C unchecked”. */
  readonly label: string;
}

export interface MappingSlice {
  readonly recipe: Recipe | undefined;
  readonly touched: ReadonlySet<number>;
  readonly identifierTouched: boolean;
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  /** Random ids derive from it; one for the whole life of a draft. */
  readonly seed: string;
  /** @param before facts of the reading before, when these are the first of a new one */
  readonly takeFacts: (facts: FileFacts, before: FileFacts | undefined) => void;
  readonly chooseIdentifier: (column: number | null) => void;
  /** Says which column holds the e-mail address, for a draft without identifier column; null: none. */
  readonly chooseEmailColumn: (column: number | null) => void;
  readonly checkColumn: (column: number, imported: boolean) => void;
  readonly checkAll: (imported: boolean) => void;
  /** Leaves out several columns in one step. */
  readonly uncheck: (columns: readonly number[], label: string) => void;
  readonly chooseProperty: (column: number, property: string) => void;
  /** Changes what is not about one column. */
  readonly changeRecipe: (change: Partial<Omit<Recipe, 'columns' | 'identifierColumn'>>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly forgetMapping: () => void;
}

const emptyMapping = {
  recipe: undefined,
  touched: new Set<number>(),
  identifierTouched: false,
  past: [],
  future: [],
} as const;

/** What each column becomes, with undo. Every action is one `set` around a pure function of core/mapping. */
export const createMappingSlice: SliceCreator<MappingSlice> = (set, get) => {
  const edit = (label: string, recipe: Recipe, touched: Iterable<number>): void =>
    change(set, get(), label, recipe, touched);
  return {
    ...emptyMapping,
    seed: crypto.randomUUID(),

    takeFacts(facts, before) {
      set((draft) => {
        const mapping = mappingFor(draft, facts, before);
        const history =
          before && draft.recipe?.columns.length !== facts.columns.length ? { past: [], future: [] } : {};
        return { ...mapping, ...history };
      });
    },

    chooseIdentifier(column) {
      const { recipe } = get();
      if (!recipe) return;
      set({ identifierTouched: true });
      const label = column === null ? 'No identifier column' : `Identifier is column ${columnLetter(column)}`;
      edit(label, withIdentifier(recipe, column), []);
    },

    chooseEmailColumn(column) {
      const { recipe } = get();
      if (!recipe) return;
      const others = recipe.columns.map((mapping) =>
        mapping.property === '$email' ? { ...mapping, property: '' } : mapping,
      );
      const cleared = { ...recipe, columns: others };
      const next =
        column === null ? cleared : withColumn(cleared, column, { imported: true, property: '$email' });
      const changed = recipe.columns.flatMap((mapping, index) =>
        mapping.property === '$email' || index === column ? [index] : [],
      );
      edit('Email column', next, changed);
    },

    checkColumn(column, imported) {
      const { recipe } = get();
      if (!recipe) return;
      const label = `Column ${columnLetter(column)} ${imported ? 'checked' : 'unchecked'}`;
      edit(label, withColumn(recipe, column, { imported }), [column]);
    },

    checkAll(imported) {
      const { recipe, facts } = get();
      if (!recipe || !facts) return;
      const next = withAllColumns(recipe, facts.columns, imported);
      edit(imported ? 'All columns checked' : 'All columns unchecked', next, recipe.columns.keys());
    },

    uncheck(columns, label) {
      const { recipe } = get();
      if (!recipe) return;
      const next = columns.reduce(
        (result, column) => withColumn(result, column, { imported: false }),
        recipe,
      );
      edit(label, next, columns);
    },

    chooseProperty(column, property) {
      const { recipe } = get();
      if (!recipe) return;
      const label = `Property of column ${columnLetter(column)}`;
      edit(label, withColumn(recipe, column, { imported: true, property }), [column]);
    },

    changeRecipe(values) {
      const { recipe } = get();
      if (!recipe) return;
      set({ recipe: { ...recipe, ...values } });
      get().recount();
    },

    undo() {
      step(set, get(), 'past');
    },
    redo() {
      step(set, get(), 'future');
    },
    forgetMapping() {
      set({ ...emptyMapping, seed: crypto.randomUUID() });
    },
  };
};

function mappingFor(draft: DraftStore, facts: FileFacts, before: FileFacts | undefined): Mapping {
  const fresh = startingRecipe(facts.columns, facts.names);
  const { recipe: old, touched } = draft;
  let mapping: Mapping;
  if (!old) mapping = { recipe: fresh, touched };
  else if (old.columns.length === facts.columns.length)
    mapping = { recipe: refreshUntouched(old, fresh, touched), touched };
  else mapping = carryOver({ recipe: old, names: before?.names, touched }, fresh, facts.names);
  if (draft.identifierTouched) return mapping;
  const best = rateIdentifiers(facts.columns, facts.names, facts.rows)[0];
  const identifier = best?.grade === 'recommended' ? best.column : null;
  return { ...mapping, recipe: withIdentifier(mapping.recipe, identifier) };
}

function change(
  set: SetDraft,
  draft: DraftStore,
  label: string,
  recipe: Recipe,
  touched: Iterable<number>,
): void {
  if (!draft.recipe || recipe === draft.recipe) return;
  const entry: HistoryEntry = { recipe: draft.recipe, touched: draft.touched, label };
  set({
    recipe,
    touched: new Set([...draft.touched, ...touched]),
    past: [...draft.past, entry].slice(-historyLength),
    future: [],
  });
  draft.recount();
}

/** Moves one step back or forth in the history. */
function step(set: SetDraft, draft: DraftStore, from: 'past' | 'future'): void {
  const entry = draft[from].at(-1);
  if (!entry || !draft.recipe) return;
  const here: HistoryEntry = { recipe: draft.recipe, touched: draft.touched, label: entry.label };
  const to = from === 'past' ? 'future' : 'past';
  set({
    recipe: entry.recipe,
    touched: entry.touched,
    [from]: draft[from].slice(0, -1),
    [to]: [...draft[to], here],
  });
  draft.recount();
}
