import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addSuite, drop, expect, expectFine, fail, file, sample, test } from './fixtures.ts';
import { suite } from './zip.ts';

const MODEL = 'prebuilt-invoice';
const TITLE = 'Duas notas';
const HEAD = {
  suite: 'duas-notas',
  title: TITLE,
  model: MODEL,
  fields: { InvoiceId: 'exact', InvoiceDate: 'date', InvoiceTotal: 'currency' },
};
const FIELDS = { InvoiceId: '000.123.456', InvoiceDate: '2026-03-12', InvoiceTotal: 3077.34 };
const OTHER_FIELDS = { InvoiceId: '2026/00871', InvoiceDate: '2026-02-27', InvoiceTotal: 12794.54 };
const DIGITAL = readFileSync(sample('nota-fiscal.pdf'));
const SCAN = readFileSync(sample('nota-fiscal-digitalizada.pdf'));
const TWO = suite(HEAD, {
  'nota.pdf': { label: { kind: 'born-digital', fields: FIELDS }, content: DIGITAL },
  'nota-digitalizada.pdf': { label: { kind: 'scanned', fields: OTHER_FIELDS }, content: SCAN },
});

test.describe.configure({ mode: 'serial' });
test.use({ role: 'Documents.Admin' });

async function certify(page: Page, repeats: string) {
  await page.goto('/models');
  await page.getByRole('button', { name: `Certificar ${MODEL}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Conjunto').selectOption({ label: await labelOf(page) });
  await dialog.getByLabel('Repetições').fill(repeats);
  await dialog.getByRole('button', { name: 'Começar' }).click();
  await expect(page).toHaveURL(/\/certifications\/[0-9a-f-]{36}$/);
}

/** As the list of suites has it. */
async function labelOf(page: Page): Promise<string> {
  const option = page.getByRole('dialog').getByRole('option', { name: TITLE }).first();
  return (await option.textContent()) ?? '';
}

const listed = (page: Page) => page.getByRole('group', { name: 'Conjuntos de amostras' }).getByRole('link', { name: TITLE });

const isOver = (page: Page) =>
  expect(page.getByRole('region', { name: 'Amostras' }).getByRole('row').nth(1)).toBeVisible({ timeout: 90_000 });

test('what is wrong in a suite is told with its line, its document and its field, in both languages', async ({ page }) => {
  const wrong = suite(HEAD, {
    'nota.pdf': { label: { fields: { ...FIELDS, InvoiceTotal: 'muito' } }, content: DIGITAL },
  });
  await page.goto('/models');
  await addSuite(page, file('errado.zip', wrong, 'application/zip'));

  const alert = page.getByRole('region', { name: 'Conjuntos de amostras' }).getByRole('alert');
  await expect(alert).toContainText('Um rótulo não é aceito');
  await expect(alert).toContainText('(linha 2, nota.pdf, campo InvoiceTotal)');

  await page.getByLabel('Idioma').selectOption('en');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a suite' }).click();
  await (await chooser).setFiles([file('wrong.zip', wrong, 'application/zip')]);
  const told = page.getByRole('region', { name: 'Suites' }).getByRole('alert');
  await expect(told).toContainText('InvoiceTotal');
  expect((await told.textContent())?.match(/nota\.pdf/g), 'the place is told once').toHaveLength(1);
});

test('a suite that is dropped is added, and is no document', async ({ page }, info) => {
  const path = info.outputPath('duas-notas.zip');
  writeFileSync(path, TWO);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') {
      sent.push(new URL(request.url()).pathname);
    }
  });
  await page.goto('/models');
  await expect(page.getByRole('button', { name: 'Adicionar um conjunto' })).toBeVisible();
  await drop(page, path, 'application/zip');

  await expect(page.getByText(`${TITLE}: 2 amostras`)).toBeVisible();
  await expect(page).toHaveURL(/\/models$/);
  expect(sent).toEqual(['/api/v1/suites']);
});

test('who is no administrator can drop nothing', async ({ browser, baseURL }, info) => {
  const path = info.outputPath('duas-notas.zip');
  writeFileSync(path, TWO);
  const page = await browser.newPage({
    locale: 'pt-BR',
    baseURL,
    extraHTTPHeaders: { 'X-Local-Principal': 'somebody;Documents.User' },
  });
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') {
      sent.push(request.url());
    }
  });
  await page.goto('/models');
  await expect(listed(page)).toBeVisible();
  await drop(page, path, 'application/zip');
  await expect(page.locator('[data-over]')).toHaveCount(0);
  await listed(page).click();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  expect(sent).toEqual([]);
  await page.close();
});

test('repeats are typed freely, looked at when it starts, and told one by one', async ({ page }) => {
  await page.goto('/models');
  await page.getByRole('button', { name: `Certificar ${MODEL}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Conjunto').selectOption({ label: await labelOf(page) });
  await dialog.getByLabel('Repetições').fill('');
  await dialog.getByRole('button', { name: 'Começar' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('As repetições são um número inteiro de 1 a 10.');
  await dialog.getByLabel('Repetições').fill('2');
  await expect(dialog.getByText('2 × 2 = 4 leituras, de no máximo 3.000')).toBeVisible();
  await expectFine(page, 'starting a certification');

  await fail({ call: 'analyze', modelId: MODEL, times: 1, effect: { kind: 'swapDigits' } });
  await dialog.getByRole('button', { name: 'Começar' }).click();
  await isOver(page);

  await expect(page.getByText('Inconclusivo', { exact: true })).toBeVisible();
  const repeats = page.getByRole('region', { name: 'Repetições' });
  await expect(repeats.getByRole('row')).toHaveCount(3);
  await expect(repeats).toContainText('Não lidas iguais todas as vezes: 1 amostra');
  await expectFine(page, 'repeats');
  await repeats.getByRole('link').click();
  await expect(page.locator('canvas')).toBeVisible();
});

test('a suite shows its samples, and each what is said to stand in it', async ({ page }) => {
  await page.goto('/models');
  await listed(page).click();
  await expect(page.getByRole('region', { name: 'Campos' }).getByRole('row', { name: /InvoiceTotal.*Valor/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /nota-digitalizada\.pdf.*Digitalizada.*3/ })).toBeVisible();
  await expectFine(page, 'a suite');

  await page.getByRole('link', { name: 'nota.pdf' }).click();
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.getByRole('row', { name: /InvoiceTotal.*3\.077,34/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /InvoiceDate.*12\/03\/2026/ })).toBeVisible();
  await expectFine(page, 'a label');
});

test('a suite of another model is not offered, and a model of one’s own is asked for by its id', async ({ page }) => {
  await page.goto('/models');
  await page.getByRole('button', { name: 'Certificar prebuilt-read' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nenhum conjunto rotula o que este modelo lê');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Certificar um modelo próprio' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Começar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Um id tem de 2 a 64 letras');
  await dialog.getByLabel('Id do modelo').fill('nossas-notas');
  await expect(dialog.getByRole('option', { name: TITLE })).toHaveCount(1);
});

test('a reading that failed says why, and its document is there all the same', async ({ page }) => {
  await fail({
    call: 'analyze',
    modelId: MODEL,
    times: 1,
    effect: { kind: 'fail', code: 'InvalidContent', message: 'The file is corrupted.' },
  });
  await certify(page, '1');
  await isOver(page);

  const why = 'O conteúdo está danificado ou não é do tipo que diz ser.';
  await expect(page.getByRole('region', { name: 'Leituras que falharam' }).getByRole('row', { name: why })).toContainText('1 de 2');
  const samples = page.getByRole('region', { name: 'Amostras' });
  await expect(samples.getByRole('row')).toHaveCount(3);
  await samples.getByLabel('Só as que têm erros').check();
  await expect(page).toHaveURL(/errors=1/);
  await expect(samples.getByRole('row', { name: /Tudo certo/ })).toHaveCount(0);
  await page.reload();
  await expect(samples.getByLabel('Só as que têm erros')).toBeChecked();
  await samples.getByRole('row', { name: /Não lida/ }).getByRole('link').click();
  await expect(page.getByText(`Não foi lida: ${why}`)).toBeVisible();
  await expect(page.locator('canvas')).toBeVisible();
  await expectFine(page, 'a reading that failed');
});

test('what is called off is not right, and goes when it is deleted', async ({ page }) => {
  // Long enough to be called off while it is read.
  await fail({ call: 'analyze', modelId: MODEL, times: 2, effect: { kind: 'slow', seconds: 3 } });
  await certify(page, '10');
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await isOver(page);
  await expect(page.getByText('Cancelada', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Cancelado/ }).first()).toBeVisible();
  await expect(page.getByText('Tudo certo')).toHaveCount(0);
  await expectFine(page, 'a run that was called off');

  const address = page.url();
  await page.getByRole('button', { name: 'Apagar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apagar' }).click();
  await expect(page).toHaveURL(/\/models$/);
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('Não existe mais');
});

test('who is no administrator sees a run, and can neither delete nor certify', async ({ page, browser, baseURL }) => {
  await page.goto('/models');
  const link = page.getByRole('row', { name: new RegExp(TITLE) }).getByRole('link', { name: /\d\d:\d\d/ }).first();
  const address = (await link.getAttribute('href')) ?? '';
  const other = await browser.newPage({
    locale: 'en-GB',
    baseURL,
    extraHTTPHeaders: { 'X-Local-Principal': 'somebody;Documents.User' },
  });
  await other.goto(address);
  await expect(other.getByRole('link', { name: 'Export CSV' })).toBeVisible();
  await expect(other.getByRole('region', { name: 'Samples' }).getByRole('row')).toHaveCount(3);
  await expect(other.getByRole('button', { name: /Delete|Call off/ })).toHaveCount(0);
  await other.close();
});

test('a suite stays while certifications rest on it, and the question says so', async ({ page }) => {
  await page.goto('/models');
  await page.getByRole('button', { name: new RegExp(`Apagar o conjunto ${TITLE}, versão`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Apagar' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Certificações se apoiam neste conjunto. Apague-as primeiro.');
  await expectFine(page, 'the question before deleting a suite');
  await dialog.getByRole('button', { name: 'Manter' }).click();

  const runs = page.getByRole('region', { name: 'Certificações' }).getByRole('row', { name: new RegExp(TITLE) });
  await expect(runs).toHaveCount(2);
  for (const left of [1, 0]) {
    await runs.first().getByRole('link').click();
    await page.getByRole('button', { name: 'Apagar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apagar' }).click();
    await expect(page).toHaveURL(/\/models$/);
    await expect(runs).toHaveCount(left);
  }
  await page.getByRole('button', { name: new RegExp(`Apagar o conjunto ${TITLE}, versão`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apagar' }).click();
  await expect(listed(page)).toHaveCount(0);
});

test('what is not there is said to be', async ({ page }) => {
  await page.goto('/certifications/x/nothing');
  await expect(page.getByRole('heading', { name: 'Não há nada aqui' })).toBeVisible();
  await page.goto('/models/nothing');
  await expect(page.getByRole('heading', { name: 'Não há nada aqui' })).toBeVisible();
});
