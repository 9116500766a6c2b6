import type { Suite } from '../../api/client';

export const MOST_REPEATS = 10;
export const MOST_READINGS = 3000;

const MODEL_ID = /^[a-zA-Z0-9][a-zA-Z0-9._~-]{1,63}$/;

export const isModelId = (id: string) => MODEL_ID.test(id);

/** How often each sample is to be read; null for what is no such number. */
export function repeatsOf(typed: string): number | null {
  const repeats = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
  return repeats >= 1 && repeats <= MOST_REPEATS ? repeats : null;
}

/** A prebuilt model reads the fields of its own suites alone; a model of one's own may read any. */
export const fits = (suite: Suite, model: string) =>
  suite.model === undefined || suite.model === model || !model.startsWith('prebuilt-');
