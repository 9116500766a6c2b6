import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { api, type Certification } from '../../api/client';
import { useSession } from '../../api/session';
import { useWork } from '../../api/useWork';
import { useMessages } from '../../i18n';
import { Button, DownloadIcon, Refused, TrashIcon, useToast } from '../../ui';
import { forgetRuns } from '../data';
import { EraseDialog } from '../EraseDialog';
import { text } from '../messages';
import css from '../models.module.css';
import { report } from './messages';
import own from './report.module.css';

/** What can be done with a run: print, export, call off, delete. */
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
