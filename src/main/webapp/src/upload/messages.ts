import { messages } from '../i18n';

/** What a model is good for; custom ones go by their ids. */
type ModelNames = Partial<Record<string, string>>;

const EN: ModelNames = {
  'prebuilt-read': 'Text',
  'prebuilt-layout': 'Text and tables',
  'prebuilt-document': 'Fields of any document',
  'prebuilt-invoice': 'Invoice',
  'prebuilt-receipt': 'Receipt',
  'prebuilt-idDocument': 'Identity document',
};

const PT: ModelNames = {
  'prebuilt-read': 'Texto',
  'prebuilt-layout': 'Texto e tabelas',
  'prebuilt-document': 'Campos de qualquer documento',
  'prebuilt-invoice': 'Nota fiscal ou fatura',
  'prebuilt-receipt': 'Recibo',
  'prebuilt-idDocument': 'Documento de identidade',
};

export const text = messages(
  {
    choose: 'Upload files',
    chooseFolder: 'Upload a folder',
    drop: 'Drop the files to upload them',
    model: 'Model',
    ownModel: 'A model of our own',
    ownModelId: 'Its id',
    pages: 'Pages',
    allPages: 'all, or 1-3,5',
    uploads: 'Uploads',
    progress: (name: string) => `Progress of ${name}`,
    waiting: 'In line',
    paused: 'Waiting for the connection',
    finishing: 'Being checked',
    perSecond: (speed: string) => `${speed}/s`,
    cancel: (name: string) => `Cancel the upload of ${name}`,
    dismiss: (name: string) => `Dismiss ${name}`,
    again: 'Try again',
    dismissAll: 'Dismiss all that were refused',
    left: (done: string, all: string) => `${done} of ${all}`,
    nothing: 'No file could be taken from there.',
    modelName: EN,
  },
  {
    choose: 'Enviar arquivos',
    chooseFolder: 'Enviar uma pasta',
    drop: 'Solte os arquivos para enviá-los',
    model: 'Modelo',
    ownModel: 'Um modelo próprio',
    ownModelId: 'O seu id',
    pages: 'Páginas',
    allPages: 'todas, ou 1-3,5',
    uploads: 'Envios',
    progress: (name) => `Andamento de ${name}`,
    waiting: 'Na fila',
    paused: 'Esperando a conexão',
    finishing: 'Em verificação',
    perSecond: (speed) => `${speed}/s`,
    cancel: (name) => `Cancelar o envio de ${name}`,
    dismiss: (name) => `Dispensar ${name}`,
    again: 'Tentar de novo',
    dismissAll: 'Dispensar todos os recusados',
    left: (done, all) => `${done} de ${all}`,
    nothing: 'Nenhum arquivo pôde ser lido dali.',
    modelName: PT,
  },
);
