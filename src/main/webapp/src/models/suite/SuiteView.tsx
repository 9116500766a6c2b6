import { Link } from 'wouter';
import type { Suite } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { BackIcon } from '../../ui';
import { useSuite } from '../data';
import { Gap } from '../Gap';
import { Loading } from '../Loading';
import { text } from '../messages';
import css from '../models.module.css';
import { Part } from '../Part';
import { SampleName } from '../SampleName';
import { useVirtualRows } from '../useVirtualRows';
import { Wide } from '../Wide';
import { valuesOf } from './labels';
import { words } from './messages';

const ROW = 38;

/** A version of a suite: what is asked, which fields are compared how, and its samples. */
export function SuiteView({ id }: { id: string }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const found = useSuite(id);
  if (found.data === undefined) {
    return <Loading error={found.error} />;
  }
  const suite = found.data;
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href="/models" className={css.back}>
          <BackIcon />
          {all.back}
        </Link>
        <h1>
          {suite.title} <span className={css.quiet}>{suite.model}</span>
        </h1>
        <span>
          {all.version} <code title={suite.sha256}>{suite.sha256.slice(0, 8)}</code> · {formats.time(suite.createdAt)}
        </span>
      </div>
      <Part title={all.fields}>
        <Wide label={all.fields}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{all.field}</th>
                <th scope="col">{all.type}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(suite.fields)
                .toSorted(([a], [b]) => a.localeCompare(b))
                .map(([field, type]) => (
                  <tr key={field}>
                    <th scope="row">{field}</th>
                    <td>{all.types[type]}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Wide>
      </Part>
      <Part title={t.thresholds}>
        {Object.keys(suite.thresholds).length > 0 && (
          <Wide label={t.thresholds}>
            <table className={css.table}>
              <tbody>
                {Object.entries(suite.thresholds).map(([name, threshold]) => (
                  <tr key={name}>
                    <th scope="row">{t.thresholdNames[name] ?? name}</th>
                    <td>{formats.percent(threshold)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )}
        <p className={css.quiet}>{t.usual}</p>
      </Part>
      <Part title={all.samples}>
        <Samples suite={suite} />
      </Part>
    </div>
  );
}

function Samples({ suite }: { suite: Suite }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const samples = suite.labelled ?? [];
  const { table, measure, indices, above, below } = useVirtualRows(samples.length, ROW);
  return (
    <Wide label={all.samples}>
      <table ref={table} className={css.table} aria-rowcount={samples.length + 1}>
        <thead>
          <tr>
            <th scope="col">{all.sample}</th>
            <th scope="col">{all.kind}</th>
            <th scope="col">{t.labels}</th>
          </tr>
        </thead>
        <Gap height={above} />
        <tbody>
          {indices.map((index) => {
            const sample = samples[index];
            return (
              sample !== undefined && (
                <tr key={sample.position} ref={measure} data-index={index} aria-rowindex={index + 2}>
                  <th scope="row">
                    <Link href={`/models/suites/${suite.id}/${sample.position}`}>
                      <SampleName name={sample.name} documentId={sample.documentId} />
                    </Link>{' '}
                    <span className={css.quiet}>
                      {sample.pages !== undefined && formats.plural(sample.pages, ...all.pages)}
                    </span>
                  </th>
                  <td>{sample.kind !== undefined && (all.kinds[sample.kind] ?? sample.kind)}</td>
                  <td>{formats.number(valuesOf(sample.label).length)}</td>
                </tr>
              )
            );
          })}
        </tbody>
        <Gap height={below} />
      </table>
    </Wide>
  );
}
