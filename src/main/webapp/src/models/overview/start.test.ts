import { describe, expect, it, test } from 'vitest';
import type { Suite } from '../../api/client';
import { fits, isModelId, repeatsOf } from './start';

test.each([
  ['1', 1],
  [' 10 ', 10],
  ['', null],
  ['0', null],
  ['11', null],
  ['1.5', null],
  ['-1', null],
])('"%s" repeats are %s', (typed, repeats) => {
  expect(repeatsOf(typed)).toBe(repeats);
});

describe('a suite', () => {
  const invoices = { model: 'prebuilt-invoice' } as Suite;

  it('fits the model whose fields it labels', () => {
    expect(fits(invoices, 'prebuilt-invoice')).toBe(true);
    expect(fits(invoices, 'prebuilt-receipt')).toBe(false);
  });

  it('fits every model of one’s own, and every model if it names none', () => {
    expect(fits(invoices, 'our-invoices')).toBe(true);
    expect(fits({} as Suite, 'prebuilt-receipt')).toBe(true);
  });
});

test('an id of a model begins with a letter or digit, and has two characters at least', () => {
  expect(isModelId('our-invoices.v2')).toBe(true);
  expect(isModelId('x')).toBe(false);
  expect(isModelId('-x')).toBe(false);
  expect(isModelId('our invoices')).toBe(false);
});
