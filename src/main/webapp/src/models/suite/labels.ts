import type { SampleLabel } from '../../api/client';

export interface Labelled {
  field: string;
  row?: number;
  /** Null for what is not in the document. */
  value: string | null;
}

const textOf = (value: string | number | null) => (value === null ? null : String(value));

/** The values of a label one by one, those of rows by the names that the suite gives them. */
export function valuesOf({ fields = {}, rows = {} }: SampleLabel): Labelled[] {
  return [
    ...Object.entries(fields).map(([field, value]) => ({ field, value: textOf(value) })),
    ...Object.entries(rows).flatMap(([list, all]) =>
      all.flatMap((row, index) =>
        Object.entries(row).map(([part, value]) => ({ field: `${list}.${part}`, row: index + 1, value: textOf(value) })),
      ),
    ),
  ];
}
