import { useState } from 'react';
import useSWR from 'swr';
import { Link, useLocation } from 'wouter';
import { api, body, type Certification } from '../../api/client';
import { useSession } from '../../api/session';
import { useWork } from '../../api/useWork';
import { useFormats, useMessages } from '../../i18n';
import { Button, DownloadIcon, Labelled, Refused, Select, TrashIcon, useToast } from '../../ui';
import { forgetRuns } from '../data';
import { EraseDialog } from '../EraseDialog';
import { text } from '../messages';
import css from '../models.module.css';
import { report } from './messages';
import own from './report.module.css';

/** What can be done with a run: compare, print, export, call off, delete. */
export function Actions({ run, reload }: { run: Certification; reload: () => void }) {
  const t = useMessages(report);
  const all = useMessages(text);
  const toast = useToast();
  const { data: session } = useSession();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const work = useWork();
  const path = { params: { path: { id: run.id } } };
  const administrator = session?.user.administrator === true;

  async function callOff() {
    await api.POST('/api/v1/certifications/{id}/cancel', path);
    toast(t.calledOffNow);
    reload();
  }

  return (
    <div className={own.actions}>
      {run.verdict !== undefined && <CompareWith run={run} />}
      {run.links.certificate !== undefined && (
        <Link href={`/certifications/${run.id}/certificate`}>{all.certificate}</Link>
      )}
      {run.report !== undefined && (
        <a className={css.back} href={run.links.export} download>
          <DownloadIcon />
          {t.export}
        </a>
      )}
      {administrator && !run.done && (
        <Button look="danger" disabled={work.busy} onClick={() => void work.run(callOff)}>
          {t.callOff}
        </Button>
      )}
      {administrator && run.done && (
        <Button look="danger" onClick={() => setAsking(true)}>
          <TrashIcon />
          {all.erase}
        </Button>
      )}
      <Refused>{work.refused}</Refused>
      {asking && (
        <EraseDialog
          title={t.eraseTitle}
          body={t.eraseBody}
          erase={() => api.DELETE('/api/v1/certifications/{id}', path)}
          onErased={() => {
            void forgetRuns();
            navigate('/models');
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

const OTHERS = 100;

/** Others by a version of the same suite, whatever the model; the older of two is the one before. */
function CompareWith({ run }: { run: Certification }) {
  const t = useMessages(report);
  const all = useMessages(text);
  const formats = useFormats();
  const [, navigate] = useLocation();
  const [chosen, choose] = useState('');
  const suite = run.suite.name;
  const others = useSWR<Certification[], unknown>(['certifications-by', suite], async () =>
    (await body(api.GET('/api/v1/certifications', { params: { query: { suite, limit: OTHERS } } }))).certifications,
  );
  const fitting = others.data?.filter((other) => other.id !== run.id && other.verdict !== undefined);
  const other = fitting?.find(({ id }) => id === chosen);
  if (fitting === undefined || fitting.length === 0) {
    return null;
  }
  function compare() {
    if (other !== undefined) {
      const [before, after] = other.createdAt < run.createdAt ? [other, run] : [run, other];
      navigate(`/certifications/${after.id}/since/${before.id}`);
    }
  }
  return (
    <form
      className={own.compare}
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <Labelled label={t.compareWith}>
        <Select value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{t.choose}</option>
          {fitting.map((one) => (
            <option key={one.id} value={one.id}>
              {[
                formats.time(one.createdAt),
                one.model,
                one.verdict !== undefined && all.verdicts[one.verdict],
                one.f1 !== undefined && `${all.f1} ${formats.percent(one.f1.value)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </Select>
      </Labelled>
      <Button type="submit" disabled={other === undefined}>
        {t.compare}
      </Button>
    </form>
  );
}
