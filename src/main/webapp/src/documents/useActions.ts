import { useCallback } from 'react';
import { useProblems } from '../api/problems';
import { api, body, type Document } from '../api/client';
import { csv } from '../export/csv';
import { save } from '../export/save';
import { useFormats, useLanguage, useMessages } from '../i18n';
import { useToast } from '../ui';
import { text } from './messages';
import type { DocumentsList } from './useDocuments';

const AT_ONCE = 6;

/** Does something for each, some at a time, and goes on when one fails. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>) {
  const done: T[] = [];
  const errors: unknown[] = [];
  const left = items.values();
  async function next() {
    for (const item of left) {
      try {
        await work(item);
        done.push(item);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return { done, errors };
}

const canRetry = ({ job }: Document) => job.status === 'FAILED' || job.status === 'CANCELLED';

/** What can be done with documents, and what is said of it. */
export function useActions({ put, refresh }: DocumentsList) {
  const t = useMessages(text);
  const { language } = useLanguage();
  const formats = useFormats();
  const problems = useProblems();
  const toast = useToast();

  const tellErrors = useCallback(
    (errors: unknown[]) => {
      if (errors.length > 0) {
        toast(t.failedSome(formats.number(errors.length), problems.of(errors[0])), true);
      }
    },
    [t, formats, problems, toast],
  );

  async function retry(documents: readonly Document[]) {
    const wanted = documents.filter(canRetry);
    if (wanted.length === 0) {
      toast(t.nothingToRetry, true);
      return;
    }
    const { done, errors } = await each(wanted, ({ job }) =>
      api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id: job.id } } }),
    );
    tellErrors(errors);
    if (done.length > 0) {
      toast(formats.plural(done.length, ...t.retried));
    }
    await refresh(wanted.map((document) => document.id)).catch((error: unknown) => tellErrors([error]));
  }

  async function cancel(document: Document) {
    const { errors } = await each([document], ({ job }) =>
      api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id: job.id } } }),
    );
    tellErrors(errors);
    await refresh([document.id]).catch((error: unknown) => tellErrors([error]));
  }

  async function erase(documents: readonly Document[]) {
    const { done, errors } = await each(documents, ({ id }) =>
      api.DELETE('/api/v1/documents/{id}', { params: { path: { id } } }),
    );
    tellErrors(errors);
    await put([], new Set(done.map((document) => document.id)));
    if (done.length > 0) {
      toast(formats.plural(done.length, ...t.erased));
    }
  }

  function exportList(documents: readonly Document[]) {
    const rows = documents.map((document) => [
      document.id,
      document.filename,
      document.contentType,
      String(document.sizeBytes),
      String(document.pageCount ?? ''),
      document.modelId,
      document.job.status,
      document.job.error?.message ?? '',
      document.createdAt,
      document.job.finishedAt ?? '',
    ]);
    const head = ['id', 'filename', 'contentType', 'sizeBytes', 'pageCount', 'modelId', 'status', 'error', 'createdAt', 'finishedAt'];
    save('smartdocs.csv', 'text/csv', csv([head, ...rows], language === 'pt' ? ';' : ','));
  }

  async function exportResults(documents: readonly Document[]) {
    const read = documents.filter(({ job }) => job.status === 'COMPLETED');
    if (read.length === 0) {
      toast(t.nothingRead, true);
      return;
    }
    const results = new Map<string, unknown>();
    const { errors } = await each(read, async ({ id }) => {
      results.set(id, await body(api.GET('/api/v1/documents/{id}/result', { params: { path: { id } } })));
    });
    tellErrors(errors);
    const inOrder = read.flatMap(({ id, filename }) => (results.has(id) ? [{ filename, result: results.get(id) }] : []));
    save('smartdocs.json', 'application/json', JSON.stringify(inOrder, null, 2));
  }

  return { retry, cancel, erase, exportList, exportResults, canRetry };
}

export type Actions = ReturnType<typeof useActions>;
