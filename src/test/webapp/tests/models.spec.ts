import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { choose, chooseModel, expect, expectAccessible, fail, file, row, sample, SAMPLES, test } from './fixtures.ts';

const SUITE = join(SAMPLES, '../suites/identidades.zip');
const TITLE = 'Documentos de identidade brasileiros';
const MODEL = 'prebuilt-idDocument';

test.use({ role: 'Documents.Admin' });

async function addSuite(page: Page, path: string | ReturnType<typeof file>) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Adicionar um conjunto' }).click();
  await (await chooser).setFiles(typeof path === 'string' ? path : [path]);
}

async function certify(page: Page) {
  await page.goto('/models');
  await page.getByRole('button', { name: `Certificar ${MODEL}` }).click();
  await expect(page.getByRole('dialog').getByLabel('Conjunto')).toContainText(TITLE);
  await page.getByRole('button', { name: 'Começar' }).click();
  await expect(page).toHaveURL(/\/certifications\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Critérios' })).toBeVisible({ timeout: 90_000 });
}

/** In each look; what is wider than the screen is found too. */
async function expectFine(page: Page, view: string) {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `${view}, ${colorScheme}, ${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('a model is certified by a suite, and rejected by the same when it got worse', async ({ page }) => {
  await page.goto('/models');
  await addSuite(page, SUITE);
  await expect(page.getByText(`${TITLE}: 30 amostras`)).toBeVisible();
  await addSuite(page, SUITE);
  await expect(page.getByText('Este conjunto já existia')).toBeVisible();

  await certify(page);
  await expect(page.getByText('Certificado', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Critérios' }).getByRole('row', { name: /DateOfBirth.*Atingido/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Calibração' }).getByRole('row')).not.toHaveCount(0);
  await expectFine(page, 'a certification');

  await fail({ call: 'analyze', modelId: MODEL, times: 30, effect: { kind: 'swapDigits' } });
  await certify(page);
  await expect(page.getByText('Reprovado', { exact: true })).toBeVisible();
  const worse = page.getByRole('region', { name: 'Pior que na certificação anterior' });
  await expect(worse.getByRole('row', { name: /DocumentNumber.*Pior/ })).toBeVisible();

  await page.getByLabel('Comparar com').selectOption({ index: 1 });
  await expect(page.getByRole('heading', { name: 'Comparação' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Campo DateOfBirth.*Pior/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Campo FirstName.*Não prova nada/ })).toBeVisible();
  await expectFine(page, 'a comparison');

  await page.getByRole('region', { name: 'Amostras' }).getByRole('link', { name: /Depois/ }).first().click();
  await expect(page.locator('canvas')).toBeVisible();
  await page.getByRole('row', { name: /Errado/ }).first().hover();
  await expect(page.locator('[data-box]')).toBeVisible();
  await expectFine(page, 'a sample');
});

test('a certificate prints well, and its signature is checked', async ({ page }) => {
  await page.goto('/models');
  await page.getByRole('region', { name: 'Certificações' }).getByRole('link').last().click();
  await page.getByRole('link', { name: 'Certificado', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Certificado de um modelo de documentos' })).toBeVisible();
  await expect(page.getByText('A assinatura é autêntica')).toBeVisible();
  await expectFine(page, 'a certificate');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimir' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Certificado de um modelo de documentos' })).toBeVisible();

  await page.emulateMedia({ media: 'screen' });
  await page.route('**/api/v1/**/certificate', async (route) => {
    const response = await route.fetch();
    const signed = await response.json();
    signed.certificate.verdict = signed.certificate.verdict === 'CERTIFIED' ? 'REJECTED' : 'CERTIFIED';
    await route.fulfill({ response, json: signed });
  });
  await page.reload();
  await expect(page.getByText('A assinatura não confere')).toBeVisible();
});

test('the models are seen at a glance, by those too who may not certify', async ({ page, browser, baseURL }) => {
  await page.goto('/models');
  const models = page.getByRole('group', { name: 'Modelos' });
  await expect(models.getByRole('row', { name: new RegExp(MODEL) })).toContainText('Reprovado');
  await expect(models.getByRole('row', { name: new RegExp(MODEL) })).toContainText('da mais antiga à mais nova');
  await expect(models.getByRole('row', { name: /prebuilt-read/ })).toContainText('Nunca testado');
  await expectFine(page, 'models');

  const other = await browser.newPage({
    locale: 'en-GB',
    baseURL,
    extraHTTPHeaders: { 'X-Local-Principal': 'somebody;Documents.User' },
  });
  await other.goto('/models');
  await expect(other.getByRole('row', { name: new RegExp(`^${MODEL}.*Rejected`) })).toBeVisible();
  await expect(other.getByRole('button', { name: /Certify/ })).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Add a suite' })).toHaveCount(0);
  await other.close();
});

test('a document becomes a sample of the next version of a suite', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, MODEL);
  await choose(page, sample('carteira-de-identidade.jpg'));
  await expect(row(page, 'carteira-de-identidade.jpg').getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'carteira-de-identidade.jpg' }).first().click();
  await page.getByRole('button', { name: 'Adicionar a um conjunto' }).click();
  await expect(page.getByLabel('DocumentNumber')).not.toHaveValue('');
  await page.getByLabel('FirstName').fill('MARINA');
  await page.getByLabel('LastName').fill('EXEMPLO DE ANDRADE');
  await expectFine(page, 'a label');
  await page.getByRole('button', { name: 'Adicionar', exact: true }).click();

  await expect(page.getByText(`${TITLE} tem uma nova versão com este documento`)).toBeVisible();
  await page.goto('/models');
  await expect(page.getByRole('row', { name: new RegExp(`${TITLE}.*31 amostras`) })).toBeVisible();
});

test('what is no suite is refused, and it is said why', async ({ page }) => {
  await page.goto('/models');

  await addSuite(page, sample('nota-fiscal.pdf'));

  await expect(page.getByText('O conjunto é um arquivo ZIP, e isto não é um.')).toBeVisible();
});
