const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180), with the byte order mark by which Excel knows UTF-8. A cell that a
 * spreadsheet would take for a formula is made text by an apostrophe.
 *
 * @param separator a semicolon where the comma is the decimal mark, as Excel expects there
 */
export function csv(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const cell = (text: string) => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /["\r\n,;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}
