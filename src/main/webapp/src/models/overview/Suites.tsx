import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { api, type Suite } from '../../api/client';
import { Unreachable } from '../../api/errors';
import { useWork } from '../../api/useWork';
import { useFormats, useMessages } from '../../i18n';
import { Button, IconButton, Refused, TrashIcon, UploadIcon, useToast } from '../../ui';
import { useDropAnywhere } from '../../upload';
import { EraseDialog } from '../EraseDialog';
import { text } from '../messages';
import css from '../models.module.css';
import { Wide } from '../Wide';
import { overview } from './messages';
import own from './overview.module.css';

interface Props {
  suites: Suite[];
  administrator: boolean;
  reload: () => void;
}

/** The versions of the suites; administrators add and delete them. */
export function Suites({ suites, administrator, reload }: Props) {
  const t = useMessages(overview);
  const all = useMessages(text);
  const formats = useFormats();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const work = useWork();
  const [erasing, setErasing] = useState<Suite | null>(null);

  async function add(file: File) {
    const form = new FormData();
    form.set('file', file);
    const { data: suite, response } = await api.POST('/api/v1/suites', {
      body: { file: file.name },
      bodySerializer: () => form,
    });
    if (suite === undefined) {
      throw new Unreachable();
    }
    toast(
      response.status === 200
        ? t.suiteKnown
        : t.suiteAdded(suite.title, formats.plural(suite.samples, ...all.samplesCount)),
    );
    reload();
  }

  function take(files: File[]) {
    const [only, ...others] = files;
    if (only === undefined || others.length > 0) {
      work.setRefused(t.oneSuite);
    } else if (!work.busy) {
      void work.run(() => add(only));
    }
  }

  const isOver = useDropAnywhere(
    (files) => administrator && take(files),
    () => administrator && work.setRefused(t.oneSuite),
    false,
  );

  return (
    <section
      className={`${css.part} ${own.part}`}
      aria-label={t.suites}
      data-over={(administrator && isOver) || undefined}
    >
      <div className={css.head}>
        <h2>{t.suites}</h2>
        {administrator && (
          <Button disabled={work.busy} onClick={() => input.current?.click()}>
            <UploadIcon />
            {t.addSuite}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".zip"
          aria-label={t.addSuite}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            take(files);
          }}
        />
      </div>
      <Refused>{work.refused}</Refused>
      {suites.length === 0 ? (
        <p className={css.quiet}>{t.emptySuites}</p>
      ) : (
        <Wide label={t.suites}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{all.suite}</th>
                <th scope="col">{all.model}</th>
                <th scope="col">{all.version}</th>
                <th scope="col">{t.added}</th>
                <th scope="col">{all.fields}</th>
                {administrator && <td />}
              </tr>
            </thead>
            <tbody>
              {suites.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link href={`/models/suites/${one.id}`}>{one.title}</Link>{' '}
                    <span className={css.quiet}>{formats.plural(one.samples, ...all.samplesCount)}</span>
                  </th>
                  <td>{one.model}</td>
                  <td>
                    <code title={one.sha256}>{one.sha256.slice(0, 8)}</code>
                  </td>
                  <td>{formats.time(one.createdAt)}</td>
                  <td title={Object.keys(one.fields).join(', ')}>{formats.number(Object.keys(one.fields).length)}</td>
                  {administrator && (
                    <td className={css.act}>
                      <IconButton label={t.eraseSuite(one.title, one.sha256.slice(0, 8))} onClick={() => setErasing(one)}>
                        <TrashIcon />
                      </IconButton>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {erasing !== null && (
        <EraseDialog
          title={t.eraseSuiteTitle}
          body={t.eraseSuiteBody(erasing.title, erasing.sha256.slice(0, 8))}
          erase={() => api.DELETE('/api/v1/suites/{id}', { params: { path: { id: erasing.id } } })}
          onErased={() => {
            setErasing(null);
            reload();
          }}
          onClose={() => setErasing(null)}
        />
      )}
    </section>
  );
}
