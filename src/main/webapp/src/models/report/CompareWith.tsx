import { useState } from 'react';
import useSWR from 'swr';
import { useLocation } from 'wouter';
import { api, body, type Certification } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { Button, Labelled, Select } from '../../ui';
import { text } from '../messages';
import { report } from './messages';
import own from './report.module.css';

const OTHERS = 100;

/** Others by a version of the same suite, whatever the model; the older of two is the one before. */
export function CompareWith({ run }: { run: Certification }) {
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
