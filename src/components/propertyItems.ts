/** One property that can be chosen. */
export interface PropertyItem {
  /** The stored name, such as `$email`. */
  readonly name: string;
  /** The plain name, such as “Email”. */
  readonly label: string;
  /** A word at the end of its line, such as “12% of profiles”. */
  readonly detail?: string | undefined;
  /** The letters of the column that has it already. */
  readonly usedBy?: string | undefined;
  /** Does not exist yet: choosing it makes it. */
  readonly isNew?: boolean | undefined;
}

export interface PropertyGroup {
  readonly label: string;
  readonly items: readonly PropertyItem[];
}

interface ListedGroup {
  value: string;
  label: string;
  items: readonly PropertyItem[];
}

/** The item with this stored name. A name outside the groups is a property of one's own and is its own label. */
export function findProperty(groups: readonly PropertyGroup[], name: string): PropertyItem {
  for (const group of groups) {
    const found = group.items.find((item) => item.name === name);
    if (found) return found;
  }
  return { name, label: name };
}

/** Whether the plain or the stored name contains what was typed, whatever the case. */
export function propertyMatches(item: PropertyItem, query: string): boolean {
  const wanted = fold(query);
  return item.isNew === true || fold(item.label).includes(wanted) || fold(item.name).includes(wanted);
}

/** The groups, and at their end an offer to make what was typed, unless a property is already called so. */
export function withNewProperty(groups: readonly PropertyGroup[], query: string): ListedGroup[] {
  const listed = groups.map((group) => ({ ...group, value: group.label }));
  const name = query.trim();
  if (name === '') return listed;
  const taken = groups.some((group) =>
    group.items.some((item) => fold(item.label) === fold(name) || fold(item.name) === fold(name)),
  );
  return taken ? listed : [...listed, { value: '+', label: '', items: [{ name, label: name, isNew: true }] }];
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
