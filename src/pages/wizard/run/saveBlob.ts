/** Browsers read the address when the download starts; after a minute nobody does any more. */
const keptMs = 60_000;

/** Saves a file to the person's downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
