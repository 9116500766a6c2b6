import { expect, test } from 'vitest';
import { isFiltered, parameters, readQuery, writeQuery } from './query';

const read = (url: string) => readQuery(new URLSearchParams(url));

test('a URL that was written is read as it was meant', () => {
  const query = read('q=nota&status=FAILED&model=prebuilt-read&from=2026-11-01&to=2026-11-02&sort=filename&order=asc');

  expect(read(writeQuery(query).toString())).toEqual(query);
  expect(isFiltered(query)).toBe(true);
});

test('what is usual does not stand in the URL', () => {
  expect(writeQuery(read('')).toString()).toBe('');
});

test('what makes no sense is left out', () => {
  const query = read('status=BROKEN&sort=colour&order=up&from=yesterday&to=2026-13-45');

  expect(query).toEqual(read(''));
});

test('the last day counts whole', () => {
  const { createdFrom, createdBefore } = parameters(read('from=2026-11-02&to=2026-11-02'));

  expect(Date.parse(createdBefore ?? '') - Date.parse(createdFrom ?? '')).toBe(86_400_000);
});
