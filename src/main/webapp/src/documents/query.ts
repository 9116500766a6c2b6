import type { JobStatus } from '../api/client';
import { STATUSES } from '../jobs';

export const SORTS = ['createdAt', 'filename', 'sizeBytes'] as const;
export type Sort = (typeof SORTS)[number];

/** What the list shows, as the URL has it; days are those of the person's own calendar. */
export interface ListQuery {
  q: string;
  status: JobStatus | '';
  modelId: string;
  from: string;
  to: string;
  sort: Sort;
  order: 'asc' | 'desc';
}

/** A day since there were documents; while a year is typed, others pass by. */
const isDay = (text: string) => /^20\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export function readQuery(url: URLSearchParams): ListQuery {
  const text = (name: string) => url.get(name) ?? '';
  const day = (name: string) => (isDay(text(name)) ? text(name) : '');
  return {
    q: text('q'),
    status: STATUSES.find((status) => status === text('status')) ?? '',
    modelId: text('model'),
    from: day('from'),
    to: day('to'),
    sort: SORTS.find((sort) => sort === text('sort')) ?? 'createdAt',
    order: text('order') === 'asc' ? 'asc' : 'desc',
  };
}

export function writeQuery(query: ListQuery): URLSearchParams {
  const url = new URLSearchParams();
  const set = (name: string, value: string, usual = '') => {
    if (value !== usual) {
      url.set(name, value);
    }
  };
  set('q', query.q);
  set('status', query.status);
  set('model', query.modelId);
  set('from', query.from);
  set('to', query.to);
  set('sort', query.sort, 'createdAt');
  set('order', query.order, 'desc');
  return url;
}

/** As the API asks for it: an instant, and the day after the last. */
export function parameters(query: ListQuery) {
  const midnight = (day: string, plus: number) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + plus).toISOString();
  };
  return {
    ...(query.q.trim() !== '' && { q: query.q.trim() }),
    ...(query.status !== '' && { status: query.status }),
    ...(query.modelId !== '' && { modelId: query.modelId }),
    ...(query.from !== '' && { createdFrom: midnight(query.from, 0) }),
    ...(query.to !== '' && { createdBefore: midnight(query.to, 1) }),
    sort: query.sort,
    order: query.order,
  };
}

export const isFiltered = (query: ListQuery) =>
  query.q !== '' || query.status !== '' || query.modelId !== '' || query.from !== '' || query.to !== '';
