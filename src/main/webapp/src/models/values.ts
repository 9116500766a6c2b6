import type { Formats } from '../i18n/formats';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** An expected value as the language writes it; the types are upper case in scores, lower case in suites. */
export function valueIn(formats: Formats, value: string, type: string | undefined): string {
  switch (type?.toLowerCase()) {
    case 'currency':
      // What else than reais was read counts as wrong: labels are reais.
      return NUMBER.test(value) ? formats.money(Number(value), 'BRL') : value;
    case 'number':
      return NUMBER.test(value) ? formats.exactNumber(Number(value)) : value;
    case 'date':
      return DAY.test(value) ? formats.day(value) : value;
    default:
      return value;
  }
}

/** A value as it was read: a day is written like the expected one, and all else stays as it stood there. */
export const readIn = (formats: Formats, value: string): string => (DAY.test(value) ? formats.day(value) : value);
