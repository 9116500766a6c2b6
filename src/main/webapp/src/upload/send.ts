import { api, body, type Document } from '../api/client';
import { blockList, planBlocks, type Block } from './blocks';
import { patiently } from './patience';
import { request } from './request';

const BLOCKS_AT_ONCE = 4;

export interface Choices {
  modelId: string;
  pages: string;
}

export interface Task {
  file: File;
  choices: Choices;
  signal: AbortSignal;
  onProgress: (sentBytes: number) => void;
  onWait: (waiting: boolean) => void;
}

/**
 * In one request, named by a key: should its answer be lost, the next one does not accept it twice.
 * Not as a form, in which a browser changes what a file name may hold.
 */
export async function sendWhole({ file, choices, signal, onProgress, onWait }: Task): Promise<Document> {
  const url = `/api/v1/documents?${new URLSearchParams({ filename: file.name, ...choices }).toString()}`;
  const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': crypto.randomUUID() };
  const answer = await patiently(
    () => request({ method: 'POST', url, headers, body: file, signal, onProgress }),
    signal,
    onWait,
  );
  return JSON.parse(answer) as Document;
}

/** Straight to storage, block by block; a lost connection costs the blocks that were on their way. */
export async function sendBlocks(task: Task): Promise<Document> {
  const { file, choices, signal, onWait } = task;
  const opened = await patiently(
    () =>
      body(
        api.POST('/api/v1/uploads', {
          body: {
            filename: file.name,
            sizeBytes: file.size,
            modelId: choices.modelId,
            ...(choices.pages === '' ? {} : { pages: choices.pages }),
          },
          signal,
        }),
      ),
    signal,
    onWait,
  );
  const blocks = planBlocks(file.size);
  await putBlocks(task, opened.uploadUrl, blocks);
  await patiently(
    () => request({ method: 'PUT', url: `${opened.uploadUrl}&comp=blocklist`, body: blockList(blocks), signal }),
    signal,
    onWait,
  );
  return patiently(
    () => body(api.POST('/api/v1/uploads/{id}/complete', { params: { path: { id: opened.id } }, signal })),
    signal,
    onWait,
  );
}

async function putBlocks({ file, signal, onProgress, onWait }: Task, url: string, blocks: Block[]): Promise<void> {
  const sent = new Map<Block, number>();
  const left = blocks.values();
  const report = (block: Block, bytes: number) => {
    sent.set(block, bytes);
    onProgress([...sent.values()].reduce((sum, each) => sum + each, 0));
  };
  async function next(): Promise<void> {
    for (const block of left) {
      const target = `${url}&comp=block&blockid=${encodeURIComponent(block.id)}`;
      await patiently(
        () =>
          request({
            method: 'PUT',
            url: target,
            body: file.slice(block.start, block.end),
            signal,
            onProgress: (bytes) => report(block, bytes),
          }),
        signal,
        onWait,
      );
      report(block, block.end - block.start);
    }
  }
  await Promise.all(Array.from({ length: BLOCKS_AT_ONCE }, next));
}
