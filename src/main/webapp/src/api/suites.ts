import useSWR from 'swr';
import { api, body, type Suite } from './client';

/** All versions of all suites, newest first. */
export function useSuites() {
  return useSWR<Suite[], unknown>('suites', async () => (await body(api.GET('/api/v1/suites'))).suites);
}
