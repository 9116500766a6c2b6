import { expect, test } from 'vitest';
import { csv } from './csv';

const lines = (text: string) => text.replace('\uFEFF', '').split('\r\n');

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is text, not a formula', (cell) => {
  expect(csv([[cell]], ',')).toContain(`'${cell}`);
});

test('what would end a cell is quoted', () => {
  expect(lines(csv([['a,b', 'a;b', 'say "hi"', 'two\nlines']], ';'))).toEqual([
    '"a,b";"a;b";"say ""hi""";"two\nlines"',
    '',
  ]);
});

test('a file begins with the mark by which Excel knows UTF-8', () => {
  expect(csv([['ção']], ',').charCodeAt(0)).toBe(0xfeff);
});
