import useSWR from 'swr';
import { api, body, type Certification, type CertificationSample, type Model, type Suite } from '../api/client';

const POLL_MS = 2000;
const PAGE = 100;

export const useModels = () =>
  useSWR<Model[], unknown>('models', async () => (await body(api.GET('/api/v1/models'))).models);

export const useSuites = () =>
  useSWR<Suite[], unknown>('suites', async () => (await body(api.GET('/api/v1/suites'))).suites);

/** Looks again while it is under way. */
export const useCertification = (id: string) =>
  useSWR<Certification, unknown>(
    ['certification', id],
    () => body(api.GET('/api/v1/certifications/{id}', { params: { path: { id } } })),
    { refreshInterval: (latest) => (latest?.done === false ? POLL_MS : 0) },
  );

/** All readings; they change no more when the certification is over. */
export const useReadings = (id: string, done: boolean) =>
  useSWR<CertificationSample[], unknown>(done ? ['certification-samples', id] : null, async () => {
    const all: CertificationSample[] = [];
    let cursor: string | undefined;
    do {
      const page = await body(
        api.GET('/api/v1/certifications/{id}/samples', {
          params: { path: { id }, query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } },
        }),
      );
      all.push(...page.samples);
      cursor = page.next;
    } while (cursor !== undefined);
    return all;
  });

export type Score = NonNullable<CertificationSample['score']>['score']['fields'][number];

/** The values of a reading that were looked at: what is rightly absent is left out. */
export const scoresOf = (sample: CertificationSample): Score[] =>
  sample.score?.score.fields.filter((score) => score.outcome !== 'ABSENT') ?? [];

export const mistakesOf = (sample: CertificationSample): number =>
  scoresOf(sample).filter((score) => score.outcome !== 'RIGHT').length;
