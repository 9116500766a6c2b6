import { useState } from 'react';
import { useProblems } from './problems';

/** One piece of work at a time, and in words why the last was refused. */
export function useWork() {
  const problems = useProblems();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function run(work: () => Promise<void>) {
    setBusy(true);
    setRefused(null);
    try {
      await work();
    } catch (error) {
      setRefused(problems.of(error));
    }
    setBusy(false);
  }

  return { busy, refused, setRefused, run };
}
