import useSWR from 'swr';
import { api, body, type Session } from './client';

/** Who is signed in, and what applies to them. */
export function useSession() {
  return useSWR<Session, unknown>('session', () => body(api.GET('/api/v1/session')), {
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
}
