import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, body, type Suite } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Button, Dialog, Labelled, Select, TextField, useToast } from '../ui';
import { text } from './messages';
import css from './models.module.css';

const MOST_REPEATS = 10;

interface Props {
  model: string;
  suites: Suite[];
  onClose: () => void;
}

/** Which suite, and how often; the suites that are meant for the model come first. */
export function StartDialog({ model, suites, onClose }: Props) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const toast = useToast();
  const [, navigate] = useLocation();
  const offered = suites.toSorted((a, b) => Number(b.model === model) - Number(a.model === model));
  const [suite, setSuite] = useState(offered[0]?.id ?? '');
  const [repeats, setRepeats] = useState(1);
  const [busy, setBusy] = useState(false);

  async function start() {
    setBusy(true);
    try {
      const started = await body(api.POST('/api/v1/certifications', { body: { model, suite, repeats } }));
      navigate(`/certifications/${started.id}`);
    } catch (error) {
      toast(problems.of(error), true);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={`${t.testTitle}: ${model}`}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" disabled={busy || suite === ''} onClick={() => void start()}>
            {t.start}
          </Button>
        </>
      }
    >
      {offered.length === 0 ? (
        <p>{t.noSuites}</p>
      ) : (
        <div className={css.form}>
          <Labelled label={t.suite}>
            <Select value={suite} onChange={(event) => setSuite(event.target.value)}>
              {offered.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title} · {formats.plural(one.samples, ...t.samplesCount)} · {one.sha256.slice(0, 8)}
                </option>
              ))}
            </Select>
          </Labelled>
          <Labelled label={t.repeats}>
            <TextField
              type="number"
              min={1}
              max={MOST_REPEATS}
              value={repeats}
              onChange={(event) => setRepeats(Math.min(MOST_REPEATS, Math.max(1, event.target.valueAsNumber || 1)))}
            />
          </Labelled>
          <p className={css.quiet}>{t.repeatsHint}</p>
        </div>
      )}
    </Dialog>
  );
}
