import { cnpj, cpf } from 'cpf-cnpj-validator';

const CPF = /(?<![\d.])\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?!\d)/;
const CNPJ = /(?<![\d.])\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}(?!\d)/;

export interface Verdict {
  what: 'CPF' | 'CNPJ';
  valid: boolean;
}

/** What its check digits say of a number of the Brazilian tax register; null if it is none. */
export function verdict(value: string): Verdict | null {
  const company = CNPJ.exec(value)?.[0];
  if (company !== undefined) {
    return { what: 'CNPJ', valid: cnpj.isValid(company) };
  }
  const person = CPF.exec(value)?.[0];
  return person === undefined ? null : { what: 'CPF', valid: cpf.isValid(person) };
}
