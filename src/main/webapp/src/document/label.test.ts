import { describe, expect, it } from 'vitest';
import { drafted, labelOf, split, type Fields } from './label';
import type { Result } from './result';

const FIELDS: Fields = {
  InvoiceId: 'exact',
  InvoiceTotal: 'currency',
  DueDate: 'date',
  'Items.Amount': 'currency',
  'Items.Description': 'text',
  text: 'text',
};

const field = (rest: object) => ({ boundingRegions: [], ...rest });
const RESULT = {
  documents: [
    {
      docType: 'invoice',
      fields: {
        InvoiceId: field({ content: 'Nº 12', valueString: '12' }),
        InvoiceTotal: field({ content: 'R$ 1.234,50', valueCurrency: { amount: 1234.5 } }),
        Items: field({
          valueArray: [
            field({ valueObject: { Amount: field({ valueCurrency: { amount: 7 } }), Description: field({ content: 'Café' }) } }),
          ],
        }),
      },
    },
  ],
} as unknown as Result;

describe('a label out of what was read', () => {
  it('parts the fields of rows from those of the document, and leaves out what is no field', () => {
    expect(split(FIELDS)).toEqual({
      own: [
        ['DueDate', 'date'],
        ['InvoiceId', 'exact'],
        ['InvoiceTotal', 'currency'],
      ],
      lists: [
        [
          'Items',
          [
            ['Amount', 'currency'],
            ['Description', 'text'],
          ],
        ],
      ],
    });
  });

  it('offers values as they are compared', () => {
    expect(drafted(RESULT, FIELDS)).toEqual({
      fields: { DueDate: '', InvoiceId: '12', InvoiceTotal: '1234.5' },
      rows: { Items: [{ Amount: '7', Description: 'Café' }] },
    });
  });

  it('joins the lines of an address by spaces, for an input has one line', () => {
    const address = {
      documents: [{ docType: 'invoice', fields: { VendorAddress: field({ content: 'Rua das Flores, 12\nCentro\r\n  Recife' }) } }],
    } as unknown as Result;

    expect(drafted(address, { VendorAddress: 'address' }).fields).toEqual({
      VendorAddress: 'Rua das Flores, 12 Centro Recife',
    });
  });

  it('says of what is empty that it is not there', () => {
    const draft = drafted(RESULT, FIELDS);
    draft.fields['InvoiceTotal'] = '1234.56';

    expect(labelOf(draft, FIELDS, 2)).toEqual({
      pages: 2,
      fields: { DueDate: null, InvoiceId: '12', InvoiceTotal: 1234.56 },
      rows: { Items: [{ Amount: 7, Description: 'Café' }] },
    });
  });
});
