import { expect, test } from 'vitest';
import { valuesOf } from './labels';

test('a label is its values one by one, and what is not in the document stays null', () => {
  expect(
    valuesOf({ fields: { InvoiceId: '12', DueDate: null }, rows: { Items: [{ Amount: 7.5 }, { Amount: null }] } }),
  ).toEqual([
    { field: 'InvoiceId', value: '12' },
    { field: 'DueDate', value: null },
    { field: 'Items.Amount', row: 1, value: '7.5' },
    { field: 'Items.Amount', row: 2, value: null },
  ]);
});
