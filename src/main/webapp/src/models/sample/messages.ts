import { messages } from '../../i18n';

/** Of a sample beside what was read of it. */
export const words = messages(
  {
    read: 'Read',
    confidence: 'Confidence',
    distance: (share: string) => `distance ${share}`,
    toComparison: 'The comparison',
    gone: 'This reading is not there: its certification may have been deleted.',
    notRead: 'It was not read',
  },
  {
    read: 'Lido',
    confidence: 'Confiança',
    distance: (share: string) => `distância ${share}`,
    toComparison: 'A comparação',
    gone: 'Esta leitura não existe: a certificação pode ter sido apagada.',
    notRead: 'Não foi lida',
  },
);
