import type { Reading } from '../api/client';
import type { Formats } from '../i18n/formats';

/** How people tell readings of a document apart. */
export function readingName(reading: Reading, formats: Formats): string {
  const pages = reading.pages === undefined ? '' : ` · ${reading.pages}`;
  return `${reading.modelId}${pages} · ${formats.time(reading.job.createdAt)}`;
}
