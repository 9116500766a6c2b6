import type { Table } from './result';

/** A table's cells as rows of text; what a cell spans besides its first place is empty. */
export function grid(table: Pick<Table, 'rowCount' | 'columnCount' | 'cells'>): string[][] {
  const rows = Array.from({ length: table.rowCount }, () => Array.from({ length: table.columnCount }, () => ''));
  for (const cell of table.cells) {
    const row = rows[cell.rowIndex];
    if (row !== undefined) {
      row[cell.columnIndex] = cell.content;
    }
  }
  return rows;
}
