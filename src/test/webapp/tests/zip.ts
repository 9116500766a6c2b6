import { crc32 } from 'node:zlib';

/** A ZIP of these files, stored as they are. */
export function zip(files: Record<string, Buffer | string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(name.length, 0);
    const version = Buffer.from([20, 0]);
    // Names in UTF-8, stored, on a day in 1980.
    const kind = Buffer.from([0, 8, 0, 0, 0, 0, 0x21, 0]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), version, kind, sizes, lengths, name, bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), version, version, kind, sizes, lengths, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

/** A suite: its first line, and each document's label and content by its name. */
export function suite(head: object, samples: Record<string, { label: object; content: Buffer }>): Buffer {
  const lines = [head, ...Object.entries(samples).map(([document, { label }]) => ({ document, ...label }))];
  return zip({
    'manifest.jsonl': lines.map((line) => JSON.stringify(line)).join('\n'),
    ...Object.fromEntries(Object.entries(samples).map(([name, { content }]) => [name, content])),
  });
}
