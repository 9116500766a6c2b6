#!/usr/bin/env node
// Proves that a deployment works: uploads a document, waits until it was read, and erases it again.
//
//   smoke.mjs URL FILE
//
// SMOKE_HEADER is a header for every request, such as "Authorization: Bearer ...".
// SMOKE_SECONDS is how long the reading may take (300).
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PASSING = [408, 429, 500, 502, 503, 504];
const patience = 1000 * Number(process.env.SMOKE_SECONDS ?? 300);

/** Ends the test with a line that says why. */
class Failure extends Error {}

const [address, file, ...more] = process.argv.slice(2);
if (!file || more.length > 0) {
  console.error('Usage: smoke.mjs URL FILE');
  process.exit(2);
}
const url = address.replace(/\/$/, '');

function header() {
  const [, name, value] = /^([^:]+):\s*(.*)$/.exec(process.env.SMOKE_HEADER ?? '') ?? [];
  return name ? { [name]: value } : {};
}

/** Calls once more, a few times, where an answer says that it may help. */
async function call(what, path, options = {}) {
  for (let tries = 1; ; tries++) {
    let response;
    try {
      const signal = AbortSignal.timeout(60_000);
      response = await fetch(url + path, { ...options, headers: { ...options.headers, ...header() }, signal });
    } catch (error) {
      throw new Failure(`${url} doesn't answer: ${error.cause?.message ?? error.message}`);
    }
    if (!PASSING.includes(response.status) || tries === 5) {
      return response;
    }
    await response.body?.cancel();
    await pause(1000 * 2 ** (tries - 1));
  }
}

async function expect(status, what, path, options) {
  const response = await call(what, path, options);
  if (response.status !== status) {
    const answer = (await response.text()).slice(0, 1000);
    throw new Failure(`${what} was answered with ${response.status}: ${answer}`);
  }
  return response;
}

async function content() {
  try {
    return await readFile(file);
  } catch {
    throw new Failure(`the file ${file} can't be read.`);
  }
}

async function upload() {
  const form = new FormData();
  form.append('file', new Blob([await content()]), basename(file));
  // A wrong address or token is told before the file is sent: whoever refuses it half-way through is
  // not heard.
  const session = await expect(200, 'who we are', '/api/v1/session');
  await session.body?.cancel();
  if (!session.headers.get('Content-Type')?.startsWith('application/json')) {
    throw new Failure(`${url} is not where SmartDocs answers.`);
  }
  // The key makes a repeated upload the same document; by force, the service itself is asked, and not
  // what it said of the same content before.
  const response = await expect(202, 'the upload', '/api/v1/documents?force=true', {
    method: 'POST',
    body: form,
    headers: { 'Idempotency-Key': `smoke-${randomUUID()}` },
  });
  return (await response.json()).links;
}

async function read(links) {
  const deadline = Date.now() + patience;
  for (;;) {
    const { status, error } = await (await expect(200, 'the status', links.status)).json();
    if (status === 'COMPLETED') {
      break;
    }
    if (status !== 'PENDING' && status !== 'PROCESSING') {
      throw new Failure(`the document ended as ${status}: ${JSON.stringify(error ?? {})}`);
    }
    if (Date.now() > deadline) {
      throw new Failure(`the document is still ${status} after ${patience / 1000} s.`);
    }
    await pause(2000);
  }
  const { pages } = await (await expect(200, 'the result', links.result)).json();
  if (!pages?.length) {
    throw new Failure('the result has no pages.');
  }
  return pages.length;
}

try {
  const links = await upload();
  console.log(`Uploaded as ${links.self}.`);
  try {
    console.log(`Read: ${await read(links)} page(s).`);
  } finally {
    // Also after a failure: a smoke test leaves nothing behind.
    await expect(204, 'erasing the document', links.self, { method: 'DELETE' });
  }
} catch (error) {
  console.error(`smoke: ${error instanceof Failure ? error.message : error.stack}`);
  process.exitCode = 1;
}
