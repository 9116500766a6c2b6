import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose, chooseModel, drop, expect, fail, file, row, sample, test } from './fixtures.ts';
import { pdf, writeLargePdf } from './pdf.ts';

test('300 MB go straight to storage, and a lost connection costs nothing that had arrived', async ({ page, context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'smartdocs-'));
  try {
    const large = join(folder, 'enorme.pdf');
    await writeLargePdf(large, 300 * 1024 * 1024);
    // What is tested is the way in: the service has no time for it.
    await fail({ call: 'analyze', times: 1000, urlContains: 'none', effect: { kind: 'status', status: 503 } });
    const blocks: string[] = [];
    page.on('response', (response) => {
      const block = new URL(response.url()).searchParams.get('blockid');
      if (response.request().method() === 'PUT' && block !== null && response.ok()) {
        blocks.push(block);
      }
    });
    await page.goto('/');
    await choose(page, large);
    await expect.poll(() => blocks.length).toBeGreaterThan(4);
    await context.setOffline(true);
    await expect(page.getByText('Esperando a conexão')).toBeVisible();
    const before = blocks.length;
    await context.setOffline(false);

    await expect(row(page, 'enorme.pdf')).toBeVisible({ timeout: 100_000 });
    expect(before).toBeLessThan(38);
    expect(new Set(blocks).size).toBe(38);
    expect(blocks.length, 'no block that had arrived was sent again').toBe(38);
    await page.getByRole('button', { name: 'Apagar enorme.pdf' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apagar' }).click();
    await expect(row(page, 'enorme.pdf')).toBeHidden();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a file that is dropped on another view comes in too', async ({ page }) => {
  await page.goto('/no/such/view');
  await expect(page.getByText('Não há nada aqui')).toBeVisible();
  await drop(page, sample('nota-fiscal.pdf'), 'application/pdf');

  await expect(row(page, 'nota-fiscal.pdf')).toBeVisible();
});

test('an upload that nobody answers waits, however often it was tried, and then goes on', async ({ page }) => {
  let tries = 0;
  await page.route('**/api/v1/documents?filename*', (route) => (++tries <= 2 ? route.abort('failed') : route.continue()));
  await page.goto('/');
  await choose(page, [file('insistente.pdf', pdf('Insistente'))]);

  await expect(row(page, 'insistente.pdf')).toBeVisible();
  expect(tries).toBe(3);
});

test('a model of our own is chosen by its id', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Modelo').first().selectOption({ label: 'Um modelo próprio' });
  await page.getByLabel('O seu id').fill('contratos-2026');
  await choose(page, [file('proprio.pdf', pdf('Próprio'))]);

  await expect(row(page, 'proprio.pdf')).toContainText('contratos-2026');
});

test('a pasted image becomes a document', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();
  const image = readFileSync(sample('recibo.png')).toString('base64');
  await page.evaluate((content) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, image);

  await expect(page.getByRole('link', { name: /^\d{4}-\d{2}-\d{2}T[\d-]+\.png$/ })).toBeVisible();
});

test('an upload is cancelled while it is under way', async ({ page, context, request }) => {
  await page.goto('/');
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();
  await context.setOffline(true);
  await choose(page, [file('cancelar.pdf', pdf('Cancelar'))]);
  await page.getByRole('button', { name: 'Cancelar o envio de cancelar.pdf' }).click();
  await context.setOffline(false);

  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();
  expect(((await (await request.get('/api/v1/documents')).json()) as { documents: unknown[] }).documents).toEqual([]);
});

test('offline and back, what was under way is shown as it is', async ({ page, context }) => {
  await page.goto('/');
  await fail({ call: 'analyze', times: 1, effect: { kind: 'slow', seconds: 6 } });
  await choose(page, [file('lento.pdf', pdf('Lento'))]);
  await expect(row(page, 'lento.pdf')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('Você está sem conexão.')).toBeVisible();
  await expect(row(page, 'lento.pdf')).toBeVisible();
  await context.setOffline(false);

  await expect(row(page, 'lento.pdf').getByText('Lido', { exact: true })).toBeVisible();
});

test('a document that is accepted before the list has come stands in it all the same', async ({ page }) => {
  let answer = () => undefined as void;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/documents?sort*', async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await page.goto('/');
  const accepted = page.waitForResponse((response) => response.status() === 202);
  await choose(page, [file('cedo.pdf', pdf('Cedo'))]);
  await accepted;
  answer();

  await expect(row(page, 'cedo.pdf')).toBeVisible();
});

test('the last choice of model and pages is remembered', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-receipt');
  await page.getByLabel('Páginas').fill('1-2');
  await page.reload();

  await expect(page.getByLabel('Modelo').first()).toHaveValue('prebuilt-receipt');
  await expect(page.getByLabel('Páginas')).toHaveValue('1-2');
});

// Last, for what comes after waits until they are read.
test('200 files at once are all accepted', async ({ page, request }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-read');
  await choose(page, Array.from({ length: 200 }, (_, index) => file(`arquivo-${index + 1}.pdf`, pdf(`Arquivo ${index + 1}`))));

  await expect(page.getByRole('heading', { name: /^Envios/ })).toBeHidden({ timeout: 90_000 });
  const listed = await request.get('/api/v1/documents?limit=200');
  expect(((await listed.json()) as { documents: unknown[] }).documents).toHaveLength(200);
  await expect(page.getByRole('row').nth(10)).toContainText('arquivo-');
});
