import { expect, test } from 'vitest';
import { makeFormats } from '../i18n/formats';
import { valueIn } from './values';

const pt = makeFormats('pt-BR');

test.each([
  ['21916.26', 'CURRENCY', 'R$ 21.916,26'],
  ['1234.5678', 'NUMBER', '1.234,5678'],
  ['2026-03-09', 'DATE', '09/03/2026'],
  ['2026-03-09', 'date', '09/03/2026'],
  ['000.713.472', 'EXACT', '000.713.472'],
  ['n/a', 'CURRENCY', 'n/a'],
  ['12', undefined, '12'],
])('%s of the type %s is written %s', (value, type, written) => {
  expect(valueIn(pt, value, type).replaceAll('\u00a0', ' ')).toBe(written);
});
