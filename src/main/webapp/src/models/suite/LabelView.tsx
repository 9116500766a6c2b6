import { Link } from 'wouter';
import type { SampleLabel, Suite } from '../../api/client';
import { Pages } from '../../document/Pages';
import { unreadPages, type Place } from '../../document/result';
import { useFormats, useMessages } from '../../i18n';
import { BackIcon, Notice } from '../../ui';
import { useDocument, useSuite } from '../data';
import { Loading } from '../Loading';
import { text } from '../messages';
import css from '../models.module.css';
import { SampleName } from '../SampleName';
import { valueIn } from '../values';
import { Wide } from '../Wide';
import { valuesOf } from './labels';
import { words } from './messages';

const nowhere = (): Place[] => [];

/** A sample of a suite as it looks, beside what is said to stand in it. */
export function LabelView({ id, position }: { id: string; position: number }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const suite = useSuite(id);
  const sample = suite.data?.labelled?.find((each) => each.position === position);
  const document = useDocument(sample?.documentId);
  if (suite.data !== undefined && sample === undefined) {
    return (
      <Notice alert title={all.missing}>
        <p>{t.gone}</p>
        <Link href={`/models/suites/${id}`}>{t.backToSuite}</Link>
      </Notice>
    );
  }
  if (suite.data === undefined || sample === undefined || document.data === undefined) {
    return <Loading error={suite.error ?? document.error} />;
  }
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href={`/models/suites/${id}`} className={css.back}>
          <BackIcon />
          {t.backToSuite}
        </Link>
        <h1>
          <SampleName name={sample.name} documentId={sample.documentId} />{' '}
          <span className={css.quiet}>{sample.kind !== undefined && (all.kinds[sample.kind] ?? sample.kind)}</span>
        </h1>
      </div>
      <div className={css.panes}>
        <Pages
          pages={unreadPages(document.data.pageCount ?? sample.pages ?? 1)}
          contentType={document.data.contentType}
          contentUrl={document.data.links.content}
          placesOn={nowhere}
        />
        <Labels label={sample.label} suite={suite.data} />
      </div>
    </div>
  );
}

function Labels({ label, suite }: { label: SampleLabel; suite: Suite }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  return (
    <Wide label={t.labels}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{all.field}</th>
            <th scope="col">{t.value}</th>
          </tr>
        </thead>
        <tbody>
          {valuesOf(label).map(({ field, row, value }) => (
            <tr key={`${field} ${row ?? ''}`}>
              <th scope="row">
                {field} {row !== undefined && <span className={css.quiet}>{all.row(row)}</span>}
              </th>
              <td className={css.value}>
                {value === null ? (
                  <span className={css.quiet}>{t.absent}</span>
                ) : (
                  valueIn(formats, value, suite.fields[field])
                )}
              </td>
            </tr>
          ))}
          {label.tables?.map((table, index) => (
            <tr key={`table ${index}`}>
              <th scope="row">{t.table(formats.number(index + 1))}</th>
              <td className={css.value}>{table.map((cells) => cells.join(' | ')).join('\n')}</td>
            </tr>
          ))}
          {label.text !== undefined && (
            <tr>
              <th scope="row">{t.wholeText}</th>
              <td className={css.value}>{label.text}</td>
            </tr>
          )}
        </tbody>
      </table>
    </Wide>
  );
}
