// Writing CSV, for the generators.

/** One record as RFC 4180 writes it, without its line ending. Only fields that need quotes get them. */
export function csvRecord(fields, delimiter = ',') {
  return fields
    .map((field) => {
      const text = String(field);
      return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(delimiter);
}
