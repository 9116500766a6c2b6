import { expect, test } from 'vitest';
import { grid } from './grid';
import { contains, path } from './polygons';
import { verdict } from './verdict';

test('a point is in a polygon or beside it', () => {
  const turned = [1, 0, 2, 1, 1, 2, 0, 1];

  expect(contains(turned, 1, 1)).toBe(true);
  expect(contains(turned, 0.1, 0.1)).toBe(false);
  expect(contains([], 0, 0)).toBe(false);
  expect(path([0, 0, 1, 0, 1, 1])).toBe('M0,0L1,0L1,1Z');
});

test('a table is a grid, with nothing where a cell goes on', () => {
  const cell = { kind: 'content' as const, columnSpan: 1, boundingRegions: [], spans: [] };

  expect(
    grid({
      rowCount: 2,
      columnCount: 2,
      cells: [
        { ...cell, rowIndex: 0, columnIndex: 0, rowSpan: 2, content: 'both' },
        { ...cell, rowIndex: 0, columnIndex: 1, rowSpan: 1, content: 'a' },
        { ...cell, rowIndex: 1, columnIndex: 1, rowSpan: 1, content: 'b' },
      ],
    }),
  ).toEqual([
    ['both', 'a'],
    ['', 'b'],
  ]);
});

test.each([
  ['CPF 529.982.247-25', 'CPF', true],
  ['529.982.247-24', 'CPF', false],
  ['52998224725', 'CPF', true],
  ['123.456.789-09', 'CPF', true],
  ['111.111.111-11', 'CPF', false],
  ['12.ABC.345/01DE-35', 'CNPJ', true],
  ['08.451.937/0001-95', 'CNPJ', true],
  ['08.451.937/0001-90', 'CNPJ', false],
])('%s is a %s: %s', (value, what, valid) => {
  expect(verdict(value)).toEqual({ what, valid });
});

test.each(['R$ 3.077,34', '12/03/2026', '(11) 5550-0142', '123456789012345'])('%s is no number of the register', (value) => {
  expect(verdict(value)).toBeNull();
});
