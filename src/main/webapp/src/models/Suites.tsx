import { useRef, useState } from 'react';
import { api, type Suite } from '../api/client';
import { ApiError, Unreachable } from '../api/errors';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Button, IconButton, TrashIcon, UploadIcon, useToast } from '../ui';
import { useDropAnywhere } from '../upload';
import { text } from './messages';
import css from './models.module.css';

/** Where in the manifest the trouble is: the line, and the document or the field. */
function placeIn(error: unknown): string {
  const found = error instanceof ApiError ? /manifest\.jsonl, line \d+(?:, [^:]+)?/.exec(error.message) : null;
  return found === null ? '' : ` (${found[0]})`;
}

interface Props {
  suites: Suite[];
  administrator: boolean;
  reload: () => void;
}

/** The versions of the suites; administrators add and delete them. */
export function Suites({ suites, administrator, reload }: Props) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
      reload();
    } catch (error) {
      toast(problems.of(error) + placeIn(error), true);
    }
    setBusy(false);
  }

  async function add([file]: File[]) {
    if (file === undefined) {
      return;
    }
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
        : t.suiteAdded(suite.title, formats.plural(suite.samples, ...t.samplesCount)),
    );
  }

  const isOver = useDropAnywhere(
    (files) => void (administrator && act(() => add(files))),
    () => undefined,
  );

  return (
    <section className={css.part} aria-label={t.suites} data-over={isOver || undefined}>
      <div className={css.head}>
        <h2>{t.suites}</h2>
        {administrator && (
          <Button disabled={busy} onClick={() => input.current?.click()}>
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
            void act(() => add(files));
          }}
        />
      </div>
      {suites.length === 0 ? (
        <p className={css.quiet}>{t.emptySuites}</p>
      ) : (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t.suites}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t.suite}</th>
                <th scope="col">{t.model}</th>
                <th scope="col">{t.version}</th>
                <th scope="col">{t.added}</th>
                <th scope="col">{t.fields}</th>
                {administrator && <td />}
              </tr>
            </thead>
            <tbody>
              {suites.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.title}{' '}
                    <span className={css.quiet}>{formats.plural(one.samples, ...t.samplesCount)}</span>
                  </th>
                  <td>{one.model}</td>
                  <td>
                    <code title={one.sha256}>{one.sha256.slice(0, 8)}</code>
                  </td>
                  <td>{formats.time(one.createdAt)}</td>
                  <td title={Object.keys(one.fields).join(', ')}>{formats.number(Object.keys(one.fields).length)}</td>
                  {administrator && (
                    <td className={css.act}>
                      <IconButton
                        label={t.eraseSuite(one.title)}
                        disabled={busy}
                        onClick={() =>
                          void act(async () => {
                            await api.DELETE('/api/v1/suites/{id}', { params: { path: { id: one.id } } });
                            toast(t.erased);
                          })
                        }
                      >
                        <TrashIcon />
                      </IconButton>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
