// Spreadsheets run a cell that begins with one of these as a formula. Ours never do.

export const harmful = (text: string): boolean => /^'*[=+\-@\t\r]/.test(text);

/** A text as a cell that no spreadsheet runs: an apostrophe goes before it. Numbers need none. */
export const harmless = (text: string): string => (harmful(text) ? `'${text}` : text);

/** One line of RFC 4180 CSV, without its end. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
