import { Link } from 'wouter';
import type { CertificationReport, CertificationSample } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { text } from '../messages';
import css from '../models.module.css';
import { SampleName } from '../SampleName';
import { Wide } from '../Wide';
import { report as words } from './messages';
import own from './report.module.css';

interface Props {
  id: string;
  report: CertificationReport;
  readings: CertificationSample[] | undefined;
}

/** How far the repeats lie apart, and which samples were not read the same each time. */
export function Repeats({ id, report, readings }: Props) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const unsteady = new Set(report.unsteady);
  return (
    <>
      <Wide label={all.repeats}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{all.repeat}</th>
              <th scope="col">{all.f1}</th>
            </tr>
          </thead>
          <tbody>
            {report.spread.byRepeat.map((f1, index) => (
              <tr key={index}>
                <th scope="row">{formats.number(index + 1)}</th>
                <td>{formats.percent(f1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p>{t.repeatsApart(formats.points(report.spread.range).replace(/^\+/, ''))}</p>
      {unsteady.size === 0 ? (
        <p className={css.quiet}>{t.steady}</p>
      ) : (
        <>
          <h3 className={own.subtitle}>
            {t.unsteady}: {formats.plural(unsteady.size, ...all.samplesCount)}
          </h3>
          <ul className={own.list}>
            {readings
              ?.filter((reading) => reading.repeat === 1 && unsteady.has(reading.position))
              .map((reading) => (
                <li key={reading.jobId}>
                  <Link href={`/certifications/${id}/samples/${reading.jobId}`}>
                    <SampleName name={reading.name} documentId={reading.documentId} />
                  </Link>
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  );
}
