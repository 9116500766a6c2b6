import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, body, type Suite } from '../../api/client';
import { useWork } from '../../api/useWork';
import { useFormats, useMessages } from '../../i18n';
import { Button, Dialog, Labelled, Refused, Select, TextField } from '../../ui';
import { text } from '../messages';
import css from '../models.module.css';
import { overview } from './messages';
import own from './overview.module.css';
import { fits, isModelId, MOST_READINGS, repeatsOf } from './start';

interface Props {
  /** Null for one of one's own, whose id is still to be typed. */
  model: string | null;
  suites: Suite[];
  onClose: () => void;
}

/** Which suite, and how often; the suites that are meant for the model come first. */
export function StartDialog({ model: given, suites, onClose }: Props) {
  const t = useMessages(overview);
  const all = useMessages(text);
  const formats = useFormats();
  const [, navigate] = useLocation();
  const work = useWork();
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState('');
  const [repeats, setRepeats] = useState('1');
  const model = given ?? typed.trim();
  const offered = suites
    .filter((one) => fits(one, model))
    .toSorted((a, b) => Number(b.model === model) - Number(a.model === model));
  const suite = offered.find((one) => one.id === chosen) ?? offered[0];
  const times = repeatsOf(repeats);
  const most = formats.number(MOST_READINGS);

  function start() {
    if (!isModelId(model)) {
      work.setRefused(t.noModel);
    } else if (times === null) {
      work.setRefused(t.noRepeats);
    } else if (suite !== undefined && suite.samples * times > MOST_READINGS) {
      work.setRefused(t.tooMany(most));
    } else if (suite !== undefined) {
      void work.run(async () => {
        const started = await body(
          api.POST('/api/v1/certifications', { body: { model, suite: suite.id, repeats: times } }),
        );
        navigate(`/certifications/${started.id}`);
      });
    }
  }

  return (
    <Dialog
      title={given === null ? t.testOwn : `${t.testTitle}: ${given}`}
      closeLabel={all.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{all.cancel}</Button>
          <Button look="primary" disabled={work.busy || suite === undefined} onClick={start}>
            {t.start}
          </Button>
        </>
      }
    >
      <div className={own.form}>
        {given === null && (
          <Labelled label={t.ownModelId}>
            <TextField value={typed} spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
          </Labelled>
        )}
        {suite === undefined ? (
          <p>{suites.length === 0 ? t.noSuites : t.noneFits}</p>
        ) : (
          <>
            <Labelled label={all.suite}>
              <Select value={suite.id} onChange={(event) => choose(event.target.value)}>
                {offered.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title} · {formats.plural(one.samples, ...all.samplesCount)} · {one.sha256.slice(0, 8)}
                  </option>
                ))}
              </Select>
            </Labelled>
            <Labelled label={all.repeats}>
              <TextField inputMode="numeric" value={repeats} onChange={(event) => setRepeats(event.target.value)} />
            </Labelled>
            {times !== null && (
              <p>
                {t.product(formats.number(suite.samples), formats.number(times), formats.number(suite.samples * times), most)}
              </p>
            )}
            <p className={css.quiet}>{t.repeatsHint}</p>
          </>
        )}
        <Refused>{work.refused}</Refused>
      </div>
    </Dialog>
  );
}
