import useSWR, { mutate, unstable_serialize, useSWRConfig } from 'swr';
import useSWRInfinite, { unstable_serialize as serializePages } from 'swr/infinite';
import {
  api,
  body,
  type Certification,
  type CertificationSample,
  type DocumentFile,
  type Model,
  type Suite,
} from '../api/client';

const POLL_MS = 3000;
const PAGE = 100;
const RUNS = 50;
/** What never changes is fetched once. */
const FIXED = { revalidateOnFocus: false, revalidateIfStale: false, revalidateOnReconnect: false };

export const useModels = () =>
  useSWR<Model[], unknown>('models', async () => (await body(api.GET('/api/v1/models'))).models);

export const useSuite = (id: string) =>
  useSWR<Suite, unknown>(['suite', id], () => body(api.GET('/api/v1/suites/{id}', { params: { path: { id } } })), FIXED);

export const useDocument = (id: string | undefined) =>
  useSWR<DocumentFile, unknown>(id === undefined ? null : ['document', id], () =>
    body(api.GET('/api/v1/documents/{id}', { params: { path: { id: id ?? '' } } })),
  );

interface RunPage {
  certifications: Certification[];
  next?: string;
}

const runsKey = (index: number, before: RunPage | null) =>
  index > 0 && before?.next === undefined ? null : (['certifications', before?.next] as const);

/** The certifications, newest first, page by page. */
export const useRuns = (onSuccess: () => void) =>
  useSWRInfinite<RunPage, unknown>(
    runsKey,
    ([, cursor]: [string, string | undefined]) =>
      body(api.GET('/api/v1/certifications', { params: { query: { limit: RUNS, ...(cursor !== undefined && { cursor }) } } })),
    {
      refreshInterval: (pages) => whileMoving(pages?.some((page) => page.certifications.some(isMoving)) === true),
      onSuccess,
    },
  );

/** Has the list asked for anew, however lately it was. */
export const forgetRuns = () => mutate(serializePages(runsKey));

export const readingsOver = ({ progress: { completed, failed, cancelled } }: Certification) =>
  completed + failed + cancelled;

export const readingsAll = (run: Certification) => readingsOver(run) + run.progress.pending + run.progress.processing;

/** Whether anything of it has still to end: what was being read when it was called off ends later. */
export const isMoving = (run: Certification) => !run.done || readingsOver(run) < readingsAll(run);

/** How often to look again, as SWR takes it. */
export const whileMoving = (moving: boolean) => (moving ? POLL_MS : 0);

/** Looks again while it is under way. */
export const useCertification = (id: string) =>
  useSWR<Certification, unknown>(
    ['certification', id],
    () => body(api.GET('/api/v1/certifications/{id}', { params: { path: { id } } })),
    { refreshInterval: (latest) => whileMoving(latest !== undefined && isMoving(latest)) },
  );

async function pageOfReadings(id: string, cursor: string | undefined) {
  return body(
    api.GET('/api/v1/certifications/{id}/samples', {
      params: { path: { id }, query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } },
    }),
  );
}

/** All readings; they change no more when the certification is over. */
export const useReadings = (id: string, over: boolean) =>
  useSWR<CertificationSample[], unknown>(
    over ? ['readings-of', id] : null,
    async () => {
      const all: CertificationSample[] = [];
      let cursor: string | undefined;
      do {
        const page = await pageOfReadings(id, cursor);
        all.push(...page.samples);
        cursor = page.next;
      } while (cursor !== undefined);
      return all;
    },
    FIXED,
  );

/** One reading, by its job; null where there is none. Of readings that are here already, none is fetched. */
export function useReading(id: string | null, job: string) {
  const { cache } = useSWRConfig();
  return useSWR<CertificationSample | null, unknown>(
    id === null ? null : ['reading-of', id, job],
    async () => {
      const here = cache.get(unstable_serialize(['readings-of', id]))?.data as CertificationSample[] | undefined;
      const among = (readings: CertificationSample[]) => readings.find((each) => each.jobId === job);
      let found = among(here ?? []);
      let cursor: string | undefined;
      let more = here === undefined;
      while (found === undefined && more) {
        const page = await pageOfReadings(id ?? '', cursor);
        found = among(page.samples);
        cursor = page.next;
        more = cursor !== undefined;
      }
      return found ?? null;
    },
    FIXED,
  );
}

export type Score = NonNullable<CertificationSample['score']>['score']['fields'][number];

/** The values of a reading that were looked at: what is rightly absent is left out. */
export const scoresOf = (sample: CertificationSample): Score[] =>
  sample.score?.score.fields.filter((score) => score.outcome !== 'ABSENT') ?? [];

export const mistakesOf = (sample: CertificationSample): number =>
  scoresOf(sample).filter((score) => score.outcome !== 'RIGHT').length;
