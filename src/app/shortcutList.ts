interface Shortcut {
  readonly what: string;
  readonly keys: readonly string[];
}

/** Every shortcut of the app, as the dialog lists them. */
export const shortcutGroups: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] =
  [
    {
      title: 'Everywhere',
      shortcuts: [
        { what: 'Show this list', keys: ['?'] },
        { what: 'Search', keys: ['/'] },
        { what: 'Go to Users', keys: ['G', 'U'] },
        { what: 'Go to Settings', keys: ['G', 'S'] },
        { what: 'New import', keys: ['N'] },
      ],
    },
    {
      title: 'In tables',
      shortcuts: [
        { what: 'Move by cell', keys: ['Arrow keys'] },
        { what: 'Move by page', keys: ['PgUp', 'PgDn'] },
        { what: 'First row', keys: ['Ctrl', 'Home'] },
        { what: 'Last row', keys: ['Ctrl', 'End'] },
        { what: 'Open a row, sort by a column', keys: ['Enter'] },
      ],
    },
    {
      title: 'In Columns',
      shortcuts: [
        { what: 'Import the column or not', keys: ['X'] },
        { what: 'Open the property list', keys: ['P'] },
        { what: 'Next problem', keys: ['F8'] },
        { what: 'Undo', keys: ['Ctrl', 'Z'] },
        { what: 'Redo', keys: ['Ctrl', 'Shift', 'Z'] },
      ],
    },
    {
      title: 'In the wizard',
      shortcuts: [
        { what: 'Continue', keys: ['Ctrl', 'Enter'] },
        { what: 'Back', keys: ['Alt', '←'] },
        { what: 'Close a menu or a dialog', keys: ['Esc'] },
      ],
    },
  ];
