import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const FOLDER = join(import.meta.dirname, '../../../target/chromium');
const LIBRARIES = join(import.meta.dirname, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');

/** Whether the machine lacks what the browser is linked to: then what came along with it serves. */
function lacksLibraries(executable: string): boolean {
  return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
}

/** Unpacks the Chromium that came by npm, once, to where `mvn clean` finds it. */
export async function browser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  mkdirSync(FOLDER, { recursive: true });
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = FOLDER;
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (temporary === undefined) {
    delete process.env.TMPDIR;
  } else {
    process.env.TMPDIR = temporary;
  }
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  if (lacksLibraries(executablePath)) {
    const libraries = join(FOLDER, 'al2023', 'lib');
    if (!existsSync(libraries)) {
      execFileSync('tar', ['-x', '-C', FOLDER], { input: brotliDecompressSync(readFileSync(LIBRARIES)) });
    }
    env.LD_LIBRARY_PATH = libraries;
  }
  return { executablePath, env };
}
