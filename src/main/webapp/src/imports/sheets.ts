import type { Import, ImportField, ImportPreview } from '../api/client';
import { ApiError, Unreachable } from '../api/errors';

export const FIELDS: readonly ImportField[] = [
  'paciente',
  'data',
  'hora',
  'endereco_completo',
  'documento_completo',
  'telefone',
];

/** The heading of each field; the empty text where a person says that there is none. */
export type Mapping = Partial<Record<ImportField, string>>;

async function send(path: string, file: File, mapping: Mapping | null): Promise<Response> {
  const form = new FormData();
  form.set('file', file);
  if (mapping !== null) {
    form.set('mapping', JSON.stringify(mapping));
  }
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', body: form });
  } catch {
    throw new Unreachable();
  }
  if (!response.ok) {
    throw await ApiError.of(response);
  }
  return response;
}

export async function preview(file: File, mapping: Mapping | null): Promise<ImportPreview> {
  const response = await send('/api/v1/imports/preview', file, mapping);
  return (await response.json()) as ImportPreview;
}

/** The import; not new if the same file had been imported before. */
export async function importSheet(
  file: File,
  mapping: Mapping | null,
  onceMore: boolean,
): Promise<{ made: Import; isNew: boolean }> {
  const response = await send(`/api/v1/imports${onceMore ? '?force=true' : ''}`, file, mapping);
  return { made: (await response.json()) as Import, isNew: response.status === 202 };
}
