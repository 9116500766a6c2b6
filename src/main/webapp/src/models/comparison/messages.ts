import { messages } from '../../i18n';
import type { Forms } from '../messages';

/** Of two runs side by side. */
export const words = messages(
  {
    heading: 'Comparison',
    changes: ['# value changed', '# values changed'] as Forms,
    unchanged: 'No value changed',
    onlyBefore: ['# sample is only in the one before', '# samples are only in the one before'] as Forms,
    onlyAfter: ['# sample is only in the one after', '# samples are only in the one after'] as Forms,
    noneInCommon: 'The two have no sample in common.',
    show: (name: string) => `Show what changed in ${name}`,
    repeat: (number: string) => `repeat ${number}`,
    changedIn: (name: string) => `What changed in ${name}`,
  },
  {
    heading: 'Comparação',
    changes: ['# valor mudou', '# valores mudaram'] as Forms,
    unchanged: 'Nenhum valor mudou',
    onlyBefore: ['# amostra só está na de antes', '# amostras só estão na de antes'] as Forms,
    onlyAfter: ['# amostra só está na de depois', '# amostras só estão na de depois'] as Forms,
    noneInCommon: 'As duas não têm amostras em comum.',
    show: (name: string) => `Mostrar o que mudou em ${name}`,
    repeat: (number: string) => `repetição ${number}`,
    changedIn: (name: string) => `O que mudou em ${name}`,
  },
);
