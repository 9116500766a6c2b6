import { messages } from '../../i18n';

/** A suite may have thresholds of names that are not known here. */
const byName = (names: Record<string, string>) => names;

/** Of a suite and what stands in its documents. */
export const words = messages(
  {
    backToSuite: 'The suite',
    thresholds: 'Asked for',
    usual: 'What the suite does not say is as usual.',
    thresholdNames: byName({
      f1: 'F1 of all fields',
      fieldF1: 'F1 of each field',
      completeness: 'Completeness',
      calibration: 'Calibration error, at most',
      failures: 'Failures, at most',
    }),
    labels: 'Labels',
    value: 'Stands there',
    absent: 'not in the document',
    gone: 'This suite has no such sample.',
    table: (number: string) => `Table ${number}`,
    wholeText: 'Whole text',
  },
  {
    backToSuite: 'O conjunto',
    thresholds: 'Exigido',
    usual: 'O que o conjunto não diz é como de costume.',
    thresholdNames: byName({
      f1: 'F1 de todos os campos',
      fieldF1: 'F1 de cada campo',
      completeness: 'Completude',
      calibration: 'Erro de calibração, no máximo',
      failures: 'Falhas, no máximo',
    }),
    labels: 'Rótulos',
    value: 'Está lá',
    absent: 'não está no documento',
    gone: 'Este conjunto não tem esta amostra.',
    table: (number: string) => `Tabela ${number}`,
    wholeText: 'Texto inteiro',
  },
);
