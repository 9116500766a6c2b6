import useSWR from 'swr';
import { Link } from 'wouter';
import { api, body, type SignedCertificate } from '../api/client';
import { save } from '../export/save';
import { useFormats, useMessages } from '../i18n';
import { BackIcon, Button, CheckIcon, DownloadIcon, FailedIcon } from '../ui';
import { Loading } from './Loading';
import { measureName, text } from './messages';
import css from './models.module.css';
import { VerdictMark } from './Verdict';

interface Checked {
  signed: SignedCertificate;
  genuine: boolean;
}

/** The certificate as a sheet of paper, with its signature checked. */
export function CertificatePage({ id }: { id: string }) {
  const t = useMessages(text);
  const found = useSWR<Checked, unknown>(['certificate', id], async () => {
    const signed = await body(api.GET('/api/v1/certifications/{id}/certificate', { params: { path: { id } } }));
    const { genuine } = await body(api.POST('/api/v1/certificates/check', { body: signed }));
    return { signed, genuine };
  });
  if (found.data === undefined) {
    return <Loading error={found.error} />;
  }
  const { signed, genuine } = found.data;
  return (
    <div className={css.view}>
      <div className={`${css.head} ${css.unprinted}`}>
        <Link href={`/certifications/${id}`} className={css.back}>
          <BackIcon />
          {t.backToRun}
        </Link>
        <span className={css.spacer} />
        <Button onClick={() => save(`certificate-${id}.json`, 'application/json', JSON.stringify(signed, null, 2))}>
          <DownloadIcon />
          {t.json}
        </Button>
        <Button look="primary" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
      <Sheet signed={signed} genuine={genuine} />
    </div>
  );
}

function Sheet({ signed: { certificate, jws }, genuine }: Checked) {
  const t = useMessages(text);
  const formats = useFormats();
  const facts: [string, string][] = [
    [t.suite, `${certificate.suite.name} · ${formats.plural(certificate.suite.samples, ...t.samplesCount)}`],
    [t.fingerprint, certificate.suite.sha256],
    [t.readings, `${formats.number(certificate.readings)} (${t.repeats}: ${formats.number(certificate.repeats)})`],
    [
      `${t.f1} (${t.interval})`,
      certificate.f1 === undefined || certificate.f1Low === undefined
        ? '–'
        : `${formats.percent(certificate.f1)} (≥ ${formats.percent(certificate.f1Low)})`,
    ],
    [t.modelVersion, certificate.model.version],
    [t.apiVersion, certificate.model.apiVersion],
    [t.project, certificate.project],
    [t.issued, formats.exactTime(certificate.issuedAt)],
    [t.expires, formats.exactTime(certificate.expiresAt)],
  ];
  return (
    <article className={css.sheet}>
      <p className={css.quiet}>SmartDocs</p>
      <h1>{t.certificateTitle}</h1>
      <p className={css.statement}>
        {t.statement(certificate.model.id)} {t.verdictText[certificate.verdict]}
      </p>
      <VerdictMark verdict={certificate.verdict} />
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {certificate.unmet.length > 0 && (
          <div>
            <dt>{t.unmet}</dt>
            <dd>{certificate.unmet.map((code) => measureName(t, code)).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{t.signature}</dt>
          <dd>
            <span className={css.mark} data-standing={genuine ? 'PASSED' : 'FAILED'}>
              {genuine ? <CheckIcon /> : <FailedIcon />}
              {genuine ? t.genuine : t.forged}
            </span>
            <code className={css.jws}>{jws}</code>
          </dd>
        </div>
      </dl>
    </article>
  );
}
