import { expect, test } from 'vitest';
import { parameters, readQuery, writeQuery } from './query';

test('what the URL says is asked for, and nothing else', () => {
  const query = readQuery(new URLSearchParams('q=ana&status=failed&review=1&other=x'));

  expect(query).toEqual({ q: 'ana', status: 'failed', review: true });
  expect(writeQuery(query).toString()).toBe('q=ana&status=failed&review=1');
  expect(parameters(query)).toEqual({ q: 'ana', status: 'failed', needs_review: true });
});

test('what is no status does not restrict', () => {
  expect(parameters(readQuery(new URLSearchParams('status=gone&q=%20')))).toEqual({});
});
