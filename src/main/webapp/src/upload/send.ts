import { api, body, type Document, type Upload } from '../api/client';
import { ApiError, Unreachable, UnreadableFile } from '../api/errors';
import { blockList, planBlocks, type Block } from './blocks';
import { patiently } from './patience';
import { request, type Sending } from './request';

const BLOCKS_AT_ONCE = 4;

export interface Choices {
  modelId: string;
  pages: string;
}

/** What one attempt leaves for the next, which then starts nothing over. */
export interface Progress {
  /** Names the request: should its answer be lost, the next one does not accept the file twice. */
  readonly key: string;
  opened: Upload | null;
  readonly stored: Set<string>;
}

export const noProgress = (): Progress => ({ key: crypto.randomUUID(), opened: null, stored: new Set() });

export interface Task {
  file: File;
  choices: Choices;
  progress: Progress;
  signal: AbortSignal;
  onProgress: (sentBytes: number) => void;
  onWait: (waiting: boolean) => void;
}

/** In one request. Not as a form, in which a browser changes what a file name may hold. */
export async function sendWhole({ file, choices, progress, signal, onProgress, onWait }: Task): Promise<Document> {
  const url = `/api/v1/documents?${new URLSearchParams({ filename: file.name, ...choices }).toString()}`;
  const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': progress.key };
  const answer = await patiently(
    () => sendPart(file, { method: 'POST', url, headers, body: file, signal, onProgress }),
    signal,
    onWait,
  );
  return JSON.parse(answer) as Document;
}

/** Straight to storage, block by block; a lost connection costs the blocks that were on their way. */
export async function sendBlocks(task: Task): Promise<Document> {
  const { file, progress, signal, onWait } = task;
  const opened = (progress.opened ??= await patiently(() => open(task), signal, onWait));
  const blocks = planBlocks(file.size);
  try {
    await putBlocks(task, opened.uploadUrl, blocks);
    await patiently(
      () => request({ method: 'PUT', url: `${opened.uploadUrl}&comp=blocklist`, body: blockList(blocks), signal }),
      signal,
      onWait,
    );
    return await patiently(
      () => body(api.POST('/api/v1/uploads/{id}/complete', { params: { path: { id: opened.id } }, signal })),
      signal,
      onWait,
    );
  } catch (error) {
    if (error instanceof ApiError && error.status < 500) {
      // This upload came to its end: another attempt needs another.
      progress.opened = null;
      progress.stored.clear();
    }
    throw error;
  }
}

function open({ file, choices, signal }: Task): Promise<Upload> {
  return body(
    api.POST('/api/v1/uploads', {
      body: {
        filename: file.name,
        sizeBytes: file.size,
        modelId: choices.modelId,
        ...(choices.pages === '' ? {} : { pages: choices.pages }),
      },
      signal,
    }),
  );
}

async function putBlocks(task: Task, url: string, blocks: Block[]): Promise<void> {
  const { file, progress, onProgress, onWait } = task;
  const failed = new AbortController();
  const signal = AbortSignal.any([task.signal, failed.signal]);
  const sent = new Map(blocks.filter(({ id }) => progress.stored.has(id)).map((block) => [block, sizeOf(block)]));
  const left = blocks.filter((block) => !sent.has(block)).values();
  const report = (block: Block, bytes: number) => {
    sent.set(block, bytes);
    onProgress([...sent.values()].reduce((sum, each) => sum + each, 0));
  };
  async function next(): Promise<void> {
    for (const block of left) {
      const sending: Sending = {
        method: 'PUT',
        url: `${url}&comp=block&blockid=${encodeURIComponent(block.id)}`,
        body: file.slice(block.start, block.end),
        signal,
        onProgress: (bytes) => report(block, bytes),
      };
      await patiently(() => sendPart(file, sending), signal, onWait);
      progress.stored.add(block.id);
      report(block, sizeOf(block));
    }
  }
  try {
    await Promise.all(Array.from({ length: BLOCKS_AT_ONCE }, next));
  } catch (error) {
    failed.abort();
    throw isForbidden(error) ? new ApiError(410, 'upload_expired', 'The upload took too long. Send it again.', null) : error;
  }
}

const sizeOf = ({ start, end }: Block) => end - start;

/** Storage says no more than this of an address whose time is over. */
const isForbidden = (error: unknown) => error instanceof ApiError && error.status === 403;

/** A file that was changed or moved meanwhile fails like a lost connection does, but for good. */
async function sendPart(file: File, sending: Sending): Promise<string> {
  try {
    return await request(sending);
  } catch (error) {
    if (error instanceof Unreachable) {
      await file
        .slice(0, 1)
        .arrayBuffer()
        .catch(() => {
          throw new UnreadableFile();
        });
    }
    throw error;
  }
}
