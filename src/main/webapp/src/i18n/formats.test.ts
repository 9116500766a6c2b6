import { expect, test } from 'vitest';
import { makeFormats } from './formats';

const pt = makeFormats('pt-BR');
const en = makeFormats('en-GB');

test('a change of shares is told in points, and one that rounds to nothing has no sign', () => {
  expect(pt.points(0.05)).toBe('+5 p.p.');
  expect(en.points(-0.0123)).toBe('-1.2 pp');
  expect(pt.points(-0.00001)).toBe('0 p.p.');
  expect(pt.percent(-0.00001)).toBe('0%');
});

test('a day is the same wherever the reader is', () => {
  expect(pt.day('2026-03-09')).toBe('09/03/2026');
});
