/** As large as suits a slow line too: what breaks off is sent again, but nothing else is. */
export const BLOCK_BYTES = 8 * 1024 * 1024;

export interface Block {
  id: string;
  start: number;
  end: number;
}

/** The parts of a file, in order. Ids have the same length all, as Put Block asks for. */
export function planBlocks(size: number, blockBytes = BLOCK_BYTES): Block[] {
  const count = Math.max(1, Math.ceil(size / blockBytes));
  return Array.from({ length: count }, (_, index) => ({
    id: btoa(String(index).padStart(6, '0')),
    start: index * blockBytes,
    end: Math.min(size, (index + 1) * blockBytes),
  }));
}

/** The body of Put Block List: which blocks make up the blob. */
export function blockList(blocks: Block[]): string {
  const latest = blocks.map((block) => `<Latest>${block.id}</Latest>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><BlockList>${latest}</BlockList>`;
}
