#!/usr/bin/env node
// Puts a package into a function app, and waits until the app runs it.
//
//   deploy-package.mjs PACKAGE.zip
//
// RESOURCE_GROUP, FUNCTION_APP and APP_URL say where; WAIT_SECONDS how long each wait may take (300),
// POLL_SECONDS how often it looks (10). It calls az, and the JDK's jar to look into the package.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const { RESOURCE_GROUP: group, FUNCTION_APP: app, APP_URL: url, JAVA_HOME: jdk } = process.env;
const wait = Number(process.env.WAIT_SECONDS ?? 300);
const poll = Number(process.env.POLL_SECONDS ?? 10);

function fail(why) {
  console.error(`deploy-package: ${why}`);
  process.exit(1);
}

const lines = (text) => text.split('\n').filter(Boolean);

function az(...args) {
  return execFileSync('az', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

const where = ['--resource-group', group, '--name', app];

/** What a call that fails answers; the next look makes another. */
function orElse(otherwise, attempt) {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}

async function until(what, isTrue) {
  const deadline = Date.now() + 1000 * wait;
  while (!(await isTrue())) {
    if (Date.now() >= deadline) {
      fail(`${what}, after ${wait} s.`);
    }
    await pause(1000 * poll);
  }
}

const file = process.argv[2];
if (!file || !group || !app || !url) {
  fail('usage: deploy-package.mjs PACKAGE.zip, with RESOURCE_GROUP, FUNCTION_APP and APP_URL set.');
}
const entries = execFileSync(jdk ? join(jdk, 'bin', 'jar') : 'jar', ['--list', '--file', file], {
  encoding: 'utf8',
});
const expected = lines(entries)
  .flatMap((entry) => /^([^/]+)\/function\.json$/.exec(entry)?.[1] ?? [])
  .sort();
if (expected.length === 0) {
  fail(`there is no function in ${file}.`);
}

// Names, not their number: on Flex Consumption the platform lists a function WarmUp of its own, and
// nothing else, until it has looked into the package.
function listed() {
  return lines(az('functionapp', 'function', 'list', ...where, '--query', '[].name', '--output', 'tsv'))
    .map((name) => name.replace(/.*\//, ''))
    .filter((name) => name.toLowerCase() !== 'warmup')
    .sort();
}

const id = az('functionapp', 'show', ...where, '--query', 'id', '--output', 'tsv').trim();

// The deployment's own look into the package is not relied upon: it is asked for until it has worked.
function allFunctionsAreLoaded() {
  const sync = `${id}/host/default/sync?api-version=2024-04-01`;
  orElse('', () => az('rest', '--method', 'post', '--output', 'none', '--url', sync));
  const loaded = orElse([], listed);
  console.log(`Functions loaded: ${loaded.length} of ${expected.length}.`);
  return loaded.join() === expected.join();
}

async function isReady() {
  try {
    return (await fetch(`${url}/ready`, { signal: AbortSignal.timeout(60_000) })).ok;
  } catch {
    return false;
  }
}

// The command line rather than azure/functions-action: it tells Flex Consumption by itself too, and
// one script then deploys the new package and, when that has failed, the old one.
az('functionapp', 'deployment', 'source', 'config-zip', ...where, '--src', file, '--timeout', '600', '--output', 'none');

await until('the functions loaded are not those of the package', allFunctionsAreLoaded);
await until(`${url}/ready does not say that all is well`, isReady);
console.log(`${app} runs ${file} with ${expected.length} functions.`);
