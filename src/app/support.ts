export interface SupportFault {
  readonly title: string;
  readonly advice: string;
}

/** What this browser lacks that Roster cannot do without, in words; undefined when all is there. */
export function supportFault(): SupportFault | undefined {
  if (!window.isSecureContext)
    return {
      title: 'This address is not secure, so the browser keeps its storage closed.',
      advice: 'Open Roster over https, or at localhost on your own device.',
    };
  // The types promise these; older browsers do not have them.
  const storage: StorageManager | undefined = navigator.storage;
  if (typeof Worker === 'function' && typeof storage?.getDirectory === 'function') return undefined;
  return {
    title: 'Roster cannot run in this browser.',
    advice:
      'It needs workers and a file system of its own (OPFS). Use Chrome, Edge, Firefox or Safari of 2023 or later.',
  };
}
