import type { Estimate } from '../api/client';
import type { Formats } from '../i18n/formats';
import type { text } from './messages';

const LESS_IS_BETTER = new Set(['calibration', 'failures']);

export const isLessBetter = (code: string) => LESS_IS_BETTER.has(code);

/** How far confidences spread: it has the unit of a confidence, and is no share of anything. */
export const isShare = (code: string) => code !== 'calibration:spread';

/** What a criterion or a measure is called. */
export function measureName(t: (typeof text)['en'], code: string): string {
  return code.startsWith('field:') ? t.fieldNamed(code.slice('field:'.length)) : (t.measures[code] ?? code);
}

export const share = (formats: Formats, estimate: Estimate | undefined) =>
  estimate === undefined ? '–' : formats.percent(estimate.value);

export const interval = (formats: Formats, estimate: { low?: number; high?: number } | undefined) =>
  estimate?.low === undefined || estimate.high === undefined
    ? ''
    : `${formats.percent(estimate.low)} – ${formats.percent(estimate.high)}`;
