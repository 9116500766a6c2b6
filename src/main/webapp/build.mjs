// Called by the Maven build: installs and builds what has changed, and nothing else; with `check`, it
// lints and tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const INSTALLED = 'node_modules/.package-lock.json';
const BUILT = '../../../target/classes/page/index.html.br';
const SOURCES = ['src', 'public', '../resources/api/openapi.yaml'];

function run(...args) {
  const { status } = spawnSync(npm, args, { stdio: 'inherit', shell: npm.endsWith('.cmd') });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const newest = (path) =>
  Math.max(
    changed(path),
    ...(statSync(path).isDirectory()
      ? readdirSync(path).filter((name) => name !== 'schema.d.ts').map((name) => newest(join(path, name)))
      : []),
  );

process.chdir(import.meta.dirname);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The page needs Node.js 20.19 or newer to be built; this is ${process.versions.node}.`);
  process.exit(1);
}
if (changed(INSTALLED) < changed('package-lock.json')) {
  run('ci', '--no-audit', '--no-fund', '--ignore-scripts');
}
const files = readdirSync('.').filter((name) => statSync(name).isFile());
if (process.argv[2] === 'check') {
  run('run', '--silent', 'check');
} else if (changed(BUILT) < Math.max(...[...SOURCES, ...files].map(newest))) {
  run('run', '--silent', 'build');
}
