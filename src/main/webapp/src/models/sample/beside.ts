import type { CertificationSample } from '../../api/client';
import type { Place } from '../../document/result';
import type { Score } from '../data';
import { scoresOf } from '../data';

/** A value with its place on the page. */
export interface Value {
  score: Score;
  place: Place;
}

export const placed = (score: Score, index: number): Value => ({
  score,
  place: {
    key: `score:${index}`,
    regions:
      score.page === undefined || score.polygon === undefined
        ? []
        : [{ pageNumber: score.page, polygon: score.polygon }],
  },
});

/** The reading of the same sample in the run that this one is compared with. */
export interface Other {
  run: string;
  job: string;
  /** Whether it is the one before, or the one after. */
  side: 'before' | 'after';
  comparison: string;
}

const SIDES = ['before', 'after'] as const;

/** Where a reading is shown beside another: `?before=JOB&of=RUN`, or after. */
export const besideUrl = (run: string, job: string, side: Other['side'], otherRun: string, otherJob: string) =>
  `/certifications/${run}/samples/${job}?${side}=${otherJob}&of=${otherRun}`;

export function otherOf(id: string, url: URLSearchParams): Other | null {
  const run = url.get('of');
  const side = SIDES.find((name) => url.has(name));
  const job = side === undefined ? null : url.get(side);
  if (run === null || side === undefined || job === null) {
    return null;
  }
  const [before, after] = side === 'before' ? [run, id] : [id, run];
  return { run, job, side, comparison: `/certifications/${after}/since/${before}` };
}

const keyOf = ({ field, row, expected }: Score) => `${field}\n${row ?? ''}\n${row === undefined ? '' : (expected ?? '')}`;

/** What the other reading has for a value; null if there is no other, or it has nothing there. */
export function besides(other: CertificationSample | undefined): ((score: Score) => Score | null) | null {
  if (other === undefined) {
    return null;
  }
  const byKey = new Map(scoresOf(other).map((score) => [keyOf(score), score]));
  return (score) => byKey.get(keyOf(score)) ?? null;
}
