import { cnpj, cpf } from 'cpf-cnpj-validator';

const CPF = /(?<![\d.])(?:\d{11}|\d{3}\.\d{3}\.\d{3}-\d{2})(?!\d)/;
// With letters since July 2026 (Nota Técnica RFB 49/2024); those only with all of their marks.
const CNPJ = /(?<![\w.])(?:\d{14}|[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2})(?!\w)/;

export interface Verdict {
  what: 'CPF' | 'CNPJ';
  valid: boolean;
}

/** What its check digits say of a number of the Brazilian tax register; null if it is none. */
export function verdict(value: string): Verdict | null {
  const company = CNPJ.exec(value)?.[0];
  if (company !== undefined) {
    return { what: 'CNPJ', valid: isRight(cnpj.strip(company), cnpj.verifierDigit) };
  }
  const person = CPF.exec(value)?.[0];
  return person === undefined ? null : { what: 'CPF', valid: isRight(cpf.strip(person), cpf.verifierDigit) };
}

/** By the digits alone: what else a list may have against a number does not make them wrong. */
function isRight(number: string, digit: (before: string) => number): boolean {
  const base = number.slice(0, -2);
  const first = digit(base);
  return number === `${base}${first}${digit(`${base}${first}`)}` && !/^(.)\1*$/.test(number);
}
