import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { choose, chooseModel, expect, expectAccessible, row, sample, test } from './fixtures.ts';

async function withDocument(page: Page) {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-invoice');
  await choose(page, sample('nota-fiscal.pdf'));
  await expect(row(page, 'nota-fiscal.pdf').getByText('Lido', { exact: true })).toBeVisible();
}

const LOOKS = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { look: 'a phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const;

for (const { look, colorScheme, viewport } of LOOKS) {
  test.describe(look, () => {
    test.use({ colorScheme, viewport, role: 'Documents.Admin' });

    test(`axe finds nothing on any view: ${look}`, async ({ page }) => {
      await withDocument(page);
      await expectAccessible(page, 'documents');
      await page.getByRole('checkbox', { name: 'Selecionar nota-fiscal.pdf' }).first().check();
      await page.getByRole('button', { name: 'Apagar', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'the question before deleting');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'nota-fiscal.pdf' }).first().click();
      for (const tab of ['Campos', 'Texto', 'Tabelas', 'Comparar', 'Histórico']) {
        await page.getByRole('tab', { name: tab }).click();
        await expectAccessible(page, tab);
      }
      await page.getByRole('link', { name: 'Importações' }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Importar uma planilha' }).click();
      const rows = `Paciente;Endereço;CPF\nAna;mesmo endereço, ${look};529.982.247-25\n`;
      await (await chooser).setFiles([{ name: 'agenda.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }]);
      await expect(page.getByRole('dialog').getByRole('cell', { name: 'Ana' })).toBeVisible();
      await expectAccessible(page, 'the preview of an import');
      await page.getByRole('button', { name: 'Importar', exact: true }).click();
      // Exactly: the preview is headed by the name too, and the list beneath it shows other imports that are ready.
      await expect(page.getByRole('heading', { name: 'agenda.csv', exact: true })).toBeVisible();
      await expect(page.getByText('Pronto: 1')).toBeVisible();
      await expectAccessible(page, 'an import');
      await page.getByRole('row').filter({ hasText: 'Ana' }).getByRole('link').click();
      await expect(page.getByRole('textbox', { name: 'CPF' })).toBeVisible();
      await expectAccessible(page, 'an appointment');
      await page.getByRole('link', { name: 'Importações', exact: true }).click();
      await expect(page.getByRole('link', { name: 'agenda.csv' }).first()).toBeVisible();
      await expectAccessible(page, 'imports');
      await page.getByRole('link', { name: 'Operação' }).click();
      await expect(page.getByRole('region', { name: 'Trabalhos' }).getByRole('row').nth(1)).toBeVisible();
      await expectAccessible(page, 'operations');
      await page.getByRole('button', { name: /^Examinar o trabalho/ }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'a job');
    });

    test(`nothing is wider than the screen: ${look}`, async ({ page }) => {
      await withDocument(page);
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await tooWide()).toBeLessThanOrEqual(0);
      await page.getByRole('link', { name: 'nota-fiscal.pdf' }).first().click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      expect(await tooWide()).toBeLessThanOrEqual(0);
      await page.goto('/operations');
      await expect(page.getByRole('region', { name: 'Filas' }).getByRole('table').first()).toBeVisible();
      expect(await tooWide()).toBeLessThanOrEqual(0);
    });
  });
}

test('the page speaks Portuguese and English, and remembers which', async ({ page, browser, extraHTTPHeaders, baseURL }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Enviar arquivos' })).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR');
  await page.getByLabel('Idioma').selectOption('en');
  await expect(page.getByRole('button', { name: 'Upload files' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('No documents yet')).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');

  const english = await browser.newPage({ locale: 'en-US', extraHTTPHeaders, baseURL });
  await english.goto('/');
  await expect(english.getByText('No documents yet')).toBeVisible();
  await english.close();
});

test('a theme is chosen, remembered, and there before the first paint', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Tema').selectOption('dark');
  await page.reload({ waitUntil: 'commit' });

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(18, 22, 29)');
});

test('who is no administrator sees no operations', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Operação' })).toBeHidden();
  await page.goto('/operations');
  await expect(page.getByText('Isto é só para administradores').first()).toBeVisible();
});

test('the page is served with a strict policy, and asks nobody else for anything', async ({ page, request }) => {
  const hosts = new Set<string>();
  page.on('request', (asked) => hosts.add(new URL(asked.url()).hostname));
  const response = (await page.goto('/'))!;
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();

  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain("'unsafe-eval'");
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  expect(response.headers()['x-frame-options']).toBe('DENY');
  expect(response.headers()['strict-transport-security']).toContain('max-age');
  expect([...hosts]).toEqual([new URL(response.url()).hostname]);
  expect((await request.get('/assets/../../application.properties')).status()).toBe(404);
  expect((await request.get('/no/such/file.js')).status()).toBe(404);
});

test('less than 150 KB of script are sent before a document is opened', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      scripts.push(response.body());
    }
  });
  await page.goto('/');
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();

  const sent = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  console.log(`Script before a document is opened: ${(sent / 1000).toFixed(0)} KB (gzip)`);
  expect(sent).toBeLessThan(150_000);
});
