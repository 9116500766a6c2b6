import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';

interface Written {
  objects: string[];
}

function page(lines: string[]): Written {
  const escaped = lines.map((line) => line.replace(/[\\()]/g, '\\$&'));
  const text = `BT /F1 14 Tf 72 720 Td 20 TL ${escaped.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  return {
    objects: [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ],
  };
}

/** A page with some lines; no two are alike, so that none shares the result of another. */
export function pdf(...lines: string[]): Buffer {
  const { objects } = page([...lines, randomBytes(8).toString('hex')]);
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  return Buffer.from(body + trailer(offsets, body.length), 'latin1');
}

function trailer(offsets: number[], start: number): string {
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  return `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
}

/** The same with noise that nothing compresses, until it is so large. */
export async function writeLargePdf(file: string, bytes: number): Promise<void> {
  const out = createWriteStream(file);
  let written = 0;
  const write = async (part: string | Buffer) => {
    const buffer = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    written += buffer.length;
    if (!out.write(buffer)) {
      await once(out, 'drain');
    }
  };
  const { objects } = page([randomBytes(8).toString('hex')]);
  const offsets: number[] = [];
  await write('%PDF-1.4\n');
  for (const [index, object] of objects.entries()) {
    offsets.push(written);
    await write(`${index + 1} 0 obj\n${object}\nendobj\n`);
  }
  offsets.push(written);
  const noise = randomBytes(1024 * 1024);
  const parts = Math.ceil((bytes - written) / noise.length);
  await write(`${objects.length + 1} 0 obj\n<</Length ${parts * noise.length}>>\nstream\n`);
  for (let part = 0; part < parts; part++) {
    noise.writeUInt32BE(part);
    await write(noise);
  }
  await write('\nendstream\nendobj\n');
  await write(trailer(offsets, written));
  out.end();
  await once(out, 'finish');
}
