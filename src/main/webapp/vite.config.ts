import react from '@vitejs/plugin-react';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const OUTPUT = '../../../target/classes/page';
const COMPRESSIBLE = ['.html', '.js', '.mjs', '.css', '.svg'];
const PDFJS = ['cmaps', 'standard_fonts', 'wasm'];

/** What PDF.js asks for by name when a file needs it: letters of its own, and decoders. */
function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    apply: 'build',
    writeBundle() {
      for (const folder of PDFJS) {
        cpSync(join('node_modules/pdfjs-dist', folder), join(OUTPUT, 'pdfjs', folder), { recursive: true });
      }
    },
  };
}

/** Compressed once, here: the function that serves a file has better things to do. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' })) {
        if (COMPRESSIBLE.includes(extname(name))) {
          const file = join(OUTPUT, name);
          const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
          writeFileSync(file + '.br', brotliCompressSync(readFileSync(file), options));
        }
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), pdfjsFiles(), compressed()],
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Nothing inline: the page's security policy takes scripts and styles from files alone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1024,
  },
  server: { proxy: { '/api': process.env.SMARTDOCS_URL ?? 'http://127.0.0.1:7071' } },
});
