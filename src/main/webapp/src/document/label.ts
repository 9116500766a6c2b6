import type { SampleLabel, Suite } from '../api/client';
import { valueOf, type Field, type Result } from './result';

export type Fields = Suite['fields'];
type Type = Fields[string];

/** What is typed into a form, by field; rows of lists by the list's name. */
export interface Draft {
  fields: Record<string, string>;
  rows: Record<string, Record<string, string>[]>;
}

const isWhole = (name: string) => name === 'text' || name === 'tables';

/** The fields of the document itself, and those of each list's rows. */
export function split(fields: Fields): { own: [string, Type][]; lists: [string, [string, Type][]][] } {
  const own: [string, Type][] = [];
  const lists = new Map<string, [string, Type][]>();
  for (const [name, type] of Object.entries(fields).toSorted(([a], [b]) => a.localeCompare(b))) {
    const [list, part] = name.split('.');
    if (part === undefined) {
      if (!isWhole(name)) {
        own.push([name, type]);
      }
    } else if (list !== undefined) {
      lists.set(list, [...(lists.get(list) ?? []), [part, type]]);
    }
  }
  return { own, lists: [...lists] };
}

/** A field's value as a form's input of its type has it. */
function typed(field: Field | undefined, type: Type): string {
  if (field === undefined) {
    return '';
  }
  switch (type) {
    case 'date':
      return field.valueDate ?? '';
    case 'number':
    case 'currency':
      return (field.valueNumber ?? field.valueInteger ?? field.valueCurrency?.amount)?.toString() ?? '';
    case 'exact':
      return oneLine(field.valueString ?? valueOf(field));
    default:
      return oneLine(valueOf(field));
  }
}

/** An input has one line: it would join the lines of an address without a space. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What was read, to be corrected. */
export function drafted(result: Result, fields: Fields): Draft {
  const { own, lists } = split(fields);
  const found = (name: string) => result.documents.map((document) => document.fields[name]).find((field) => field !== undefined);
  return {
    fields: Object.fromEntries(own.map(([name, type]) => [name, typed(found(name), type)])),
    rows: Object.fromEntries(
      lists.map(([list, parts]) => [
        list,
        (found(list)?.valueArray ?? []).map((row) =>
          Object.fromEntries(parts.map(([part, type]) => [part, typed(row.valueObject?.[part], type)])),
        ),
      ]),
    ),
  };
}

const value = (text: string, type: Type): string | number | null =>
  text.trim() === '' ? null : type === 'number' || type === 'currency' ? Number(text) : text.trim();

/** The label; what is empty stands nowhere in the document. */
export function labelOf(draft: Draft, fields: Fields, pages: number): SampleLabel {
  const { own, lists } = split(fields);
  return {
    pages,
    fields: Object.fromEntries(own.map(([name, type]) => [name, value(draft.fields[name] ?? '', type)])),
    rows: Object.fromEntries(
      lists.map(([list, parts]) => [
        list,
        (draft.rows[list] ?? []).map((row) =>
          Object.fromEntries(parts.map(([part, type]) => [part, value(row[part] ?? '', type)])),
        ),
      ]),
    ),
  };
}
