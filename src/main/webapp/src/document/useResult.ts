import useSWR from 'swr';
import { api, body } from '../api/client';
import type { Result } from './result';

/** What a reading read; it never changes, so it is fetched once. */
export function useResult(id: string, jobId: string | null) {
  return useSWR<Result, unknown>(
    jobId === null ? null : ['result', id, jobId],
    () => body(api.GET('/api/v1/documents/{id}/result', { params: { path: { id }, query: { job: jobId ?? '' } } })),
    { revalidateOnFocus: false, revalidateIfStale: false, revalidateOnReconnect: false },
  );
}
