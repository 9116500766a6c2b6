import type { NormalizationStatus } from '../api/client';

export const STATUSES: readonly NormalizationStatus[] = ['pending', 'processing', 'completed', 'failed', 'skipped'];

/** What the list of an import's rows shows, as the URL has it. */
export interface RowQuery {
  q: string;
  status: NormalizationStatus | '';
  review: boolean;
}

export function readQuery(url: URLSearchParams): RowQuery {
  return {
    q: url.get('q') ?? '',
    status: STATUSES.find((status) => status === url.get('status')) ?? '',
    review: url.get('review') === '1',
  };
}

export function writeQuery(query: RowQuery): URLSearchParams {
  const url = new URLSearchParams();
  if (query.q !== '') {
    url.set('q', query.q);
  }
  if (query.status !== '') {
    url.set('status', query.status);
  }
  if (query.review) {
    url.set('review', '1');
  }
  return url;
}

/** As the API asks for it. */
export function parameters(query: RowQuery) {
  return {
    ...(query.q.trim() !== '' && { q: query.q.trim() }),
    ...(query.status !== '' && { status: query.status }),
    ...(query.review && { needs_review: true }),
  };
}
