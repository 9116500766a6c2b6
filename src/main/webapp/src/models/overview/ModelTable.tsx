import { Link } from 'wouter';
import type { Certification, Model } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { Button, CheckIcon, StoppedIcon } from '../../ui';
import { text } from '../messages';
import css from '../models.module.css';
import { VerdictMark } from '../Verdict';
import { Wide } from '../Wide';
import { overview } from './messages';
import { Trend } from './Trend';

interface Props {
  models: Model[];
  /** Null where the person may not. */
  onTest: ((model: string) => void) | null;
}

/** Each model with the certificate that is in force, the last run of each suite, and how it did over time. */
export function ModelTable({ models, onTest }: Props) {
  const t = useMessages(overview);
  const all = useMessages(text);
  return (
    <Wide label={t.heading}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{all.model}</th>
            <th scope="col">{t.inForce}</th>
            <th scope="col">{t.lastRuns}</th>
            <th scope="col">{t.trend}</th>
            {onTest !== null && <td />}
          </tr>
        </thead>
        <tbody>
          {models.map((one) => (
            <tr key={one.model}>
              <th scope="row">{one.model}</th>
              <td>
                <InForce certificate={one.certificate} />
              </td>
              <td>
                {one.certifications.length === 0 && <span className={css.quiet}>{t.untested}</span>}
                {one.certifications.map((last) => (
                  <div key={last.id}>
                    {last.verdict !== undefined && <VerdictMark verdict={last.verdict} />}{' '}
                    <Link href={`/certifications/${last.id}`}>{last.suite.title}</Link>
                  </div>
                ))}
              </td>
              <td>{one.certifications.length > 0 && <Trend model={one} />}</td>
              {onTest !== null && (
                <td className={css.act}>
                  <Button aria-label={`${t.test} ${one.model}`} onClick={() => onTest(one.model)}>
                    {t.test}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function InForce({ certificate }: { certificate: Certification | undefined }) {
  const t = useMessages(overview);
  const all = useMessages(text);
  const formats = useFormats();
  return certificate === undefined ? (
    <span className={`${css.mark} ${css.quiet}`}>
      <StoppedIcon />
      {t.noCertificate}
    </span>
  ) : (
    <>
      <span className={css.mark} data-verdict="CERTIFIED">
        <CheckIcon />
        {all.verdicts.CERTIFIED}
      </span>{' '}
      {certificate.expiresAt !== undefined && t.until(formats.time(certificate.expiresAt))}
      <div>
        <Link href={`/certifications/${certificate.id}/certificate`}>{certificate.suite.title}</Link>
      </div>
    </>
  );
}
