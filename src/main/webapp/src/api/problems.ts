import { messages, useLanguage } from '../i18n';
import { ApiError, Unreachable, UnreadableFile, type Trouble } from './errors';

// In English the server's own words are shown; they say more than a code can.
const PORTUGUESE: Record<string, string> = {
  unauthenticated: 'Entre com a sua conta primeiro.',
  missing_role: 'Você não tem permissão. Peça a um administrador o papel Documents.User.',
  administrators_only: 'Isto é só para administradores, com o papel Documents.Admin.',
  foreign_page: 'Só a página deste aplicativo pode mudar algo.',
  invalid_query: 'Esta busca não pode ser respondida. Limpe os filtros.',
  invalid_filter: 'O filtro não está como deveria.',
  invalid_size: 'O tamanho informado não é um tamanho de arquivo.',
  upload_not_found: 'Este envio não existe mais. Envie de novo.',
  not_uploaded: 'O arquivo ainda não chegou. Envie de novo.',
  completion_under_way: 'O envio está sendo concluído. Espere um momento.',
  idempotency_key_reused: 'Este pedido já foi feito com outro conteúdo. Envie de novo.',
  not_found: 'Não existe mais: pode ter sido apagado.',
  empty_file: 'O arquivo está vazio.',
  file_too_large: 'O arquivo é grande demais. Divida-o em partes menores.',
  unsupported_type: 'Este tipo de arquivo não pode ser lido. Envie PDF, imagem, Word, Excel, PowerPoint ou HTML.',
  damaged_file: 'O arquivo está danificado. Abra-o no seu programa, salve de novo e envie outra vez.',
  encrypted_file: 'O arquivo está protegido por senha. Remova a senha e envie de novo.',
  too_many_pages: 'O documento tem páginas demais. Divida-o em partes menores.',
  invalid_pages: 'Páginas são números e intervalos crescentes, como 1-3,5.',
  pages_out_of_range: 'O documento não tem todas as páginas pedidas.',
  invalid_model: 'O nome do modelo tem de 2 a 64 letras, algarismos, ".", "_", "~" e "-".',
  unknown_model: 'Não existe um modelo com este nome.',
  model_cannot_read_type: 'Este modelo lê PDF e imagens. Para arquivos do Office e HTML, use o prebuilt-read.',
  too_many_requests: 'Pedidos demais em um minuto. Espere um pouco.',
  allowance_used_up: 'O limite de documentos em 24 horas foi atingido. Tente mais tarde ou peça um limite maior a um administrador.',
  upload_expired: 'O envio demorou demais. Envie de novo.',
  wrong_job_status: 'O estado do trabalho mudou enquanto isso, e não permite isto agora.',
  no_result: 'O documento não foi lido.',
  result_not_ready: 'O documento ainda está sendo lido.',
  result_removed: 'O resultado não está mais guardado.',
  temporarily_unavailable: 'Indisponível no momento. Tente de novo daqui a pouco.',
  empty_sheet: 'A planilha não tem linhas abaixo dos títulos. Escolha outra.',
  not_a_spreadsheet: 'Isto não é uma planilha. Escolha um arquivo XLSX, XLS, ODS ou CSV.',
  damaged_spreadsheet: 'A planilha está danificada. Abra-a, salve de novo e importe essa cópia.',
  encrypted_spreadsheet: 'A planilha está protegida por senha. Salve-a sem senha.',
  spreadsheet_too_large: 'A planilha é grande demais. Divida-a em partes menores.',
  missing_columns: 'Não foi encontrada a coluna do endereço nem a do documento. Escolha abaixo qual é qual.',
  invalid_mapping: 'As colunas escolhidas não estão como deveriam.',
  invalid_correction: 'O valor não é válido para este campo.',
  malformed_correction: 'A correção não está como deveria.',
  model_not_certified: 'Este modelo não tem certificado válido. Use um que tenha, ou peça a um administrador que o certifique.',
  certification_not_over: 'Esta certificação ainda não tem resultado, ou foi cancelada.',
  suites_differ: 'As duas certificações são de conjuntos diferentes. Compare as do mesmo conjunto.',
  suite_in_use: 'Certificações se apoiam neste conjunto. Apague-as primeiro.',
  certification_under_way: 'A certificação está em andamento. Cancele-a primeiro e espere até que o que está sendo lido termine.',
  invalid_certification: 'Isto não pode ser certificado assim',
  not_an_archive: 'O conjunto é um arquivo ZIP, e isto não é um.',
  damaged_archive: 'O ZIP está danificado. Compacte e envie de novo.',
  encrypted_archive: 'O ZIP está protegido por senha. Compacte-o sem senha.',
  duplicate_document: 'O mesmo documento já está no conjunto, talvez com outro nome.',
  suite_outdated: 'O conjunto ganhou outra versão nesse meio-tempo.',
  unsafe_name: 'Um nome no ZIP leva para fora dele.',
  duplicate_name: 'Um documento aparece duas vezes.',
  too_large: 'O conjunto é grande demais.',
  nested_archive: 'Há um arquivo compactado dentro do ZIP.',
  no_manifest: 'O ZIP não tem manifest.jsonl, que diz o que está em cada documento.',
  invalid_manifest: 'O manifesto não está como deveria.',
  unknown_file: 'Há no ZIP um documento de que o manifesto não fala.',
  missing_file: 'O manifesto fala de um documento que não está no ZIP.',
  unreadable_document: 'Um documento do conjunto não pode ser lido.',
  invalid_label: 'Um rótulo não é aceito: não é do tipo do seu campo, passa do que cabe, ou o conjunto não tem esse campo.',
  field_without_label: 'Há um campo que nenhuma amostra tem.',
  empty_suite: 'O conjunto não tem amostras.',
  invalid_threshold: 'Limites são números de 0 a 1.',
  nothing_to_normalize: 'O resultado não tem endereço nem documento de identidade.',
  // Of jobs
  ModelRefused: 'O modelo de linguagem recusou o pedido. Avise o suporte.',
  ModelFailed: 'O modelo de linguagem não respondeu. Tente de novo.',
  IncompleteResult: 'Nem todas as páginas voltaram. O plano gratuito do serviço lê duas páginas por documento.',
  JobTimeout: 'O tempo do trabalho se esgotou. Tente de novo.',
  AttemptsUsedUp: 'Todas as tentativas terminaram antes de dizer por quê. Tente de novo.',
  InternalError: 'Algo de que a leitura precisa não respondeu. Tente de novo.',
  OperationForgotten: 'O serviço não conhece mais esta análise. Tente de novo.',
  WorkerLost: 'A leitura foi interrompida vezes demais. Avise o suporte.',
  InvalidContent: 'O conteúdo está danificado ou não é do tipo que diz ser.',
  UnsupportedContent: 'O conteúdo não é de um tipo que possa ser lido.',
  ModelNotFound: 'Não existe um modelo com este nome.',
  ModelChanged: 'O modelo foi recriado ou apagado enquanto era testado. Inicie a certificação de novo.',
  ReadingsNotMade: 'Leituras demais falharam porque algo de que dependem não respondeu. Isso não diz nada do modelo: inicie a certificação de novo.',
  ResultGone: 'O que foi lido de uma amostra não está mais no armazenamento. Inicie a certificação de novo.',
  ReadingsCalledOff: 'Leituras de amostras foram canceladas. Inicie a certificação de novo.',
  SampleChanged: 'Uma amostra mudou no armazenamento, e já não é a que foi rotulada. Adicione o conjunto de novo.',
  SampleGone: 'Uma amostra não está mais no armazenamento. Adicione o conjunto de novo.',
};

// Of what failed unseen: only its code is kept.
const ENGLISH: Record<string, string> = {
  ModelRefused: 'The language model refused the request. Tell support.',
  ModelFailed: 'The language model did not answer.',
  IncompleteResult: 'Not all pages came back. The free tier of the service reads two pages of a document.',
  JobTimeout: 'The job ran out of time.',
  AttemptsUsedUp: 'All attempts ended before they could say why.',
  InternalError: 'Something that reading needs did not answer.',
  OperationForgotten: 'The service does not know this analysis any more.',
  WorkerLost: 'The reading was cut off too often.',
  InvalidContent: 'The content is damaged, or not of the type that it says.',
  UnsupportedContent: 'The content is of no type that can be read.',
  ModelNotFound: 'There is no model of this name.',
  ModelChanged: 'The model was built anew or deleted while it was tested. Start the certification again.',
  ReadingsNotMade: 'Too many readings failed since something that they need did not answer. That says nothing of the model: start the certification again.',
  ResultGone: 'What was read of a sample is no longer in storage. Start the certification again.',
  ReadingsCalledOff: 'Readings of samples were called off. Start the certification again.',
  SampleChanged: 'The sample changed in storage, and is not the one that was labelled any more. Add the suite again.',
  SampleGone: 'The sample is no longer in storage. Add the suite again.',
};

// The server has several reasons for these: its own words say which.
const WITH_DETAIL = new Set(['invalid_certification']);

interface Words {
  unreachable: string;
  unreadable: string;
  unknown: string;
  other: (code: string) => string;
  /** Empty in English: the server's own words name the place. */
  place: (trouble: Trouble) => string;
}

const text = messages<Words>(
  {
    unreachable: 'The server did not answer. Check your connection.',
    unreadable: 'The file was changed or moved meanwhile. Choose it again.',
    unknown: 'Something went wrong.',
    other: (code: string) => `It failed by ${code}.`,
    place: () => '',
  },
  {
    unreachable: 'O servidor não respondeu. Verifique a sua conexão.',
    unreadable: 'O arquivo foi alterado ou movido nesse meio-tempo. Escolha-o de novo.',
    unknown: 'Algo deu errado.',
    other: (code) => `Falhou por ${code}.`,
    place: ({ line, name, field }) =>
      [line !== undefined && `linha ${line}`, name, field !== undefined && `campo ${field}`].filter(Boolean).join(', '),
  },
);

/** Puts what went wrong into words that say what to do. */
export function useProblems() {
  const { language } = useLanguage();
  const ofCode = (code: string, detail: string) =>
    (language === 'pt' ? PORTUGUESE[code] : undefined) ?? detail;
  const at = (sentence: string, place: string) => (place === '' ? sentence : `${sentence.replace(/\.$/, '')} (${place}).`);
  return {
    ofCode,
    /** Of a reading that failed, of which only the code is known. */
    ofReading: (code: string): string =>
      (language === 'pt' ? PORTUGUESE : ENGLISH)[code] ?? text[language].other(code),
    of: (error: unknown): string => {
      if (error instanceof ApiError) {
        const words = ofCode(error.code, error.message);
        return language === 'pt' && WITH_DETAIL.has(error.code)
          ? `${words}: ${error.message}`
          : at(words, text[language].place(error.trouble));
      }
      if (error instanceof UnreadableFile) {
        return text[language].unreadable;
      }
      return error instanceof Unreachable ? text[language].unreachable : text[language].unknown;
    },
  };
}
