import { csv } from '../export/csv';
import { save } from '../export/save';
import { useFormats, useLanguage, useMessages } from '../i18n';
import { Button, CopyIcon, DownloadIcon, Notice, useToast } from '../ui';
import { grid } from './grid';
import css from './document.module.css';
import { useLit } from './highlight';
import { text } from './messages';
import { cellKey, type Cell, type Result, type Table } from './result';

export function Tables({ result, filename }: { result: Result; filename: string }) {
  const t = useMessages(text);
  return result.tables.length === 0 ? (
    <Notice title={t.noTables} />
  ) : (
    result.tables.map((table, index) => <TableView key={index} table={table} index={index} filename={filename} />)
  );
}

function TableView({ table, index, filename }: { table: Table; index: number; filename: string }) {
  const t = useMessages(text);
  const formats = useFormats();
  const { language } = useLanguage();
  const toast = useToast();
  const name = `${filename.replace(/\.\w+$/, '')}-${t.table(index + 1)}`;

  async function copy() {
    const rows = grid(table);
    await navigator.clipboard.writeText(rows.map((row) => row.map(oneLine).join('\t')).join('\n'));
    toast(t.copied);
  }

  async function saveWorkbook() {
    const { default: write } = await import('write-excel-file/browser');
    const rows = grid(table).map((row) => row.map((value) => ({ value, type: String })));
    save(`${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', await write(rows).toBlob());
  }

  const failed = () => toast(t.copyFailed, true);
  return (
    <section className={css.tableSection} aria-label={t.table(index + 1)}>
      <div className={css.tools}>
        <h2>{t.table(index + 1)}</h2>
        <span className={css.quiet}>
          {t.rowsColumns(formats.number(table.rowCount), formats.number(table.columnCount))}
        </span>
        <Button onClick={() => void copy().catch(failed)}>
          <CopyIcon />
          {t.copy}
        </Button>
        <Button
          onClick={() => save(`${name}.csv`, 'text/csv', csv(grid(table), language === 'pt' ? ';' : ','))}
        >
          <DownloadIcon />
          {t.csv}
        </Button>
        <Button onClick={() => void saveWorkbook()}>
          <DownloadIcon />
          {t.xlsx}
        </Button>
      </div>
      <div className={css.tableScroll} tabIndex={0} role="group" aria-label={t.table(index + 1)}>
        <table className={css.table}>
          <tbody>
            {Array.from({ length: table.rowCount }, (_, row) => (
              <tr key={row}>
                {table.cells.map(
                  (cell, c) => cell.rowIndex === row && <CellView key={c} cell={cell} place={cellKey(index, c)} />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const oneLine = (value: string) => value.replaceAll(/[\t\r\n]+/g, ' ');

function CellView({ cell, place }: { cell: Cell; place: string }) {
  const lit = useLit({ key: place, regions: cell.boundingRegions });
  const Element = cell.kind === 'columnHeader' || cell.kind === 'rowHeader' || cell.kind === 'stubHead' ? 'th' : 'td';
  return (
    <Element rowSpan={cell.rowSpan} colSpan={cell.columnSpan} {...lit}>
      {cell.content}
    </Element>
  );
}
