import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Result = Schemas['result.schema'];
export type Page = Result['pages'][number];
export type Table = Result['tables'][number];
export type Cell = Table['cells'][number];
export type KeyValuePair = Result['keyValuePairs'][number];
export type ReadDocument = Result['documents'][number];
export type Field = NonNullable<ReadDocument['fields'][string]>;
export type Regions = Cell['boundingRegions'];

/** The pages of a document of which nothing was read. */
export const unreadPages = (count: number): Page[] =>
  Array.from({ length: count }, (_, index) => ({
    pageNumber: index + 1,
    words: [],
    lines: [],
    selectionMarks: [],
    spans: [],
  }));

/** One thing that was read, and where it stands. */
export interface Place {
  /** The same for it on the page and beside the page. */
  key: string;
  regions: Regions;
}

/** A field with the path to it, such as `Items.0.Price`. */
export interface NamedField {
  path: string;
  field: Field;
}

/** Fields down to those that have a value of their own. */
export function leaves(fields: ReadDocument['fields'], prefix = ''): NamedField[] {
  return Object.entries(fields).flatMap(([name, field]) => ofField(`${prefix}${name}`, field));
}

function ofField(path: string, field: Field): NamedField[] {
  if (field.valueArray !== undefined) {
    return field.valueArray.flatMap((item, index) => ofField(`${path}.${index + 1}`, item));
  }
  return field.valueObject === undefined ? [{ path, field }] : leaves(field.valueObject, `${path}.`);
}

/** A field's value in words: as it was read, unless that is nothing. */
export function valueOf(field: Field): string {
  return (
    field.content ??
    field.valueString ??
    field.valueDate ??
    field.valueTime ??
    field.valuePhoneNumber ??
    field.valueCountryRegion ??
    field.valueSelectionMark ??
    field.valueSignature ??
    (field.valueNumber ?? field.valueInteger ?? field.valueBoolean ?? field.valueCurrency?.amount)?.toString() ??
    ''
  );
}

export const fieldKey = (document: number, path: string) => `field:${document}:${path}`;
export const cellKey = (table: number, cell: number) => `cell:${table}:${cell}`;
export const pairKey = (index: number) => `pair:${index}`;
export const lineKey = (page: number, index: number) => `line:${page}:${index}`;
export const wordKey = (page: number, index: number) => `word:${page}:${index}`;

const onPage = (pageNumber: number, polygon: number[] | undefined): Regions =>
  polygon === undefined ? [] : [{ pageNumber, polygon }];

export function wordPlaces(page: Page): Place[] {
  return page.words.map((word, index) => ({
    key: wordKey(page.pageNumber, index),
    regions: onPage(page.pageNumber, word.polygon),
  }));
}

export function tablePlaces(result: Result): Place[] {
  return result.tables.flatMap((table, t) =>
    table.cells.map((cell, c) => ({ key: cellKey(t, c), regions: cell.boundingRegions })),
  );
}

export function fieldPlaces(result: Result): Place[] {
  const fields = result.documents.flatMap((document, d) =>
    leaves(document.fields).map(({ path, field }) => ({ key: fieldKey(d, path), regions: field.boundingRegions })),
  );
  const pairs = result.keyValuePairs.map((pair, index) => ({
    key: pairKey(index),
    regions: [...pair.key.boundingRegions, ...(pair.value?.boundingRegions ?? [])],
  }));
  return [...fields, ...pairs];
}
