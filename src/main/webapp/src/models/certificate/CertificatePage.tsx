import useSWR from 'swr';
import { Link } from 'wouter';
import { api, body, type SignedCertificate } from '../../api/client';
import { save } from '../../export/save';
import { useFormats, useMessages } from '../../i18n';
import { BackIcon, Button, CheckIcon, DownloadIcon, FailedIcon } from '../../ui';
import { useCertification } from '../data';
import { Loading } from '../Loading';
import { measureName } from '../measures';
import { text } from '../messages';
import css from '../models.module.css';
import { VerdictMark } from '../Verdict';
import own from './certificate.module.css';
import { keyIdOf } from './jws';
import { words } from './messages';

interface Checked {
  signed: SignedCertificate;
  genuine: boolean;
}

/** The certificate as a sheet of paper, with its signature checked. */
export function CertificatePage({ id }: { id: string }) {
  const t = useMessages(words);
  const all = useMessages(text);
  // The suite's title is no part of what is signed.
  const run = useCertification(id);
  const found = useSWR<Checked, unknown>(['certificate', id], async () => {
    const signed = await body(api.GET('/api/v1/certifications/{id}/certificate', { params: { path: { id } } }));
    const { genuine } = await body(api.POST('/api/v1/certificates/check', { body: signed }));
    return { signed, genuine };
  }, { revalidateOnFocus: false });
  if (found.data === undefined) {
    return <Loading error={found.error} />;
  }
  const { signed, genuine } = found.data;
  return (
    <div className={css.view}>
      <div className={`${css.head} ${own.unprinted}`}>
        <Link href={`/certifications/${id}`} className={css.back}>
          <BackIcon />
          {all.backToRun}
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
      <Sheet signed={signed} genuine={genuine} suiteTitle={run.data?.suite.title} />
    </div>
  );
}

function Sheet({ signed: { certificate, jws }, genuine, suiteTitle }: Checked & { suiteTitle: string | undefined }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const { suite } = certificate;
  const facts: [string, string][] = [
    [
      all.suite,
      [suiteTitle, suite.name, formats.plural(suite.samples, ...all.samplesCount)]
        .filter((part) => part !== undefined)
        .join(' · '),
    ],
    [t.fingerprint, suite.sha256],
    [t.readings, `${formats.number(certificate.readings)} (${all.repeats}: ${formats.number(certificate.repeats)})`],
    [
      `${all.f1} (${all.interval})`,
      certificate.f1 === undefined || certificate.f1Low === undefined
        ? '–'
        : `${formats.percent(certificate.f1)} (≥ ${formats.percent(certificate.f1Low)})`,
    ],
    [t.modelVersion, certificate.model.version],
    [t.apiVersion, certificate.model.apiVersion],
    [t.project, certificate.project],
    [t.issued, formats.zonedTime(certificate.issuedAt)],
    [t.expires, formats.zonedTime(certificate.expiresAt)],
    [t.id, certificate.id],
    [t.key, keyIdOf(jws)],
  ];
  return (
    <article className={own.sheet}>
      <p className={css.quiet}>SmartDocs</p>
      <h1>{t.title}</h1>
      <p className={own.statement}>
        {t.statement(certificate.model.id)} {t.verdictText[certificate.verdict]}
      </p>
      <VerdictMark verdict={certificate.verdict} />
      <dl className={own.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {certificate.unmet.length > 0 && (
          <div>
            <dt>{t.unmet}</dt>
            <dd>{certificate.unmet.map((code) => measureName(all, code)).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{t.signature}</dt>
          <dd>
            <span className={css.mark} data-standing={genuine ? 'PASSED' : 'FAILED'}>
              {genuine ? <CheckIcon /> : <FailedIcon />}
              {genuine ? t.genuine : t.forged}
            </span>
            <code className={own.jws}>{jws}</code>
          </dd>
        </div>
      </dl>
    </article>
  );
}
