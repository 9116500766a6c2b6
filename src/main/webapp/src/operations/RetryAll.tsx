import { useState } from 'react';
import { api, body } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Button, Labelled, TextField, useToast } from '../ui';
import type { JobQuery } from './Jobs';
import { text } from './messages';

const MOST = 1000;

/** Has all jobs tried again that match, so many at a time. */
export function RetryAll({ query, onDone }: { query: JobQuery; onDone: () => void }) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [limit, setLimit] = useState('100');
  const { status, ...filter } = query;
  const canRetry = status === 'FAILED' || status === 'CANCELLED';
  const wanted = Math.round(Number(limit));

  async function retry() {
    if (!canRetry) {
      return;
    }
    setBusy(true);
    try {
      const { retried, more } = await body(
        api.POST('/api/v1/jobs/retry', {
          body: { ...filter, status, limit: Math.max(1, Math.min(MOST, wanted)) },
        }),
      );
      toast(`${formats.plural(retried, ...t.retried)}. ${more ? t.moreMatch : ''}`);
    } catch (error) {
      toast(problems.of(error), true);
    }
    setBusy(false);
    onDone();
  }

  return (
    <>
      <Labelled label={t.limit}>
        <TextField
          type="number"
          min={1}
          max={MOST}
          value={limit}
          onChange={(event) => setLimit(event.target.value)}
        />
      </Labelled>
      <Button
        disabled={busy || !canRetry || !Number.isFinite(wanted) || wanted < 1}
        title={canRetry ? undefined : t.onlyEnded}
        onClick={() => void retry()}
      >
        {t.retryMatching}
      </Button>
    </>
  );
}
