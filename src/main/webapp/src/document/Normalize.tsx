import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, body } from '../api/client';
import { useProblems } from '../api/problems';
import { useMessages } from '../i18n';
import { Button, CheckIcon, useToast } from '../ui';
import { text } from './messages';

/** Sends what was read of a person's address and documents on to be normalised, and leads there. */
export function Normalize({ id }: { id: string }) {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);

  async function send() {
    setBusy(true);
    try {
      const made = await body(api.POST('/api/v1/documents/{id}/normalize', { params: { path: { id } } }));
      navigate(`/appointments/${made.id}`);
    } catch (error) {
      toast(problems.of(error), true);
      setBusy(false);
    }
  }

  return (
    <Button disabled={busy} onClick={() => void send()}>
      <CheckIcon />
      {t.normalize}
    </Button>
  );
}
