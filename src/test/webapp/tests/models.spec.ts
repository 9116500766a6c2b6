import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addSuite, choose, chooseModel, expect, expectFine, fail, row, sample, SAMPLES, test } from './fixtures.ts';

const SUITE = join(SAMPLES, '../suites/identidades.zip');
const TITLE = 'Documentos de identidade brasileiros';
const MODEL = 'prebuilt-idDocument';

test.describe.configure({ mode: 'serial' });
test.use({ role: 'Documents.Admin' });

async function certify(page: Page) {
  await page.goto('/models');
  await page.getByRole('button', { name: `Certificar ${MODEL}` }).click();
  await expect(page.getByRole('dialog').getByLabel('Conjunto')).toContainText(TITLE);
  await page.getByRole('button', { name: 'Começar' }).click();
  await expect(page).toHaveURL(/\/certifications\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Critérios' })).toBeVisible({ timeout: 90_000 });
}

const atAGlance = (page: Page) =>
  page.getByRole('group', { name: 'Modelos' }).getByRole('row', { name: new RegExp(`^${MODEL}`) });

test('a model is certified by a suite, and how well is told', async ({ page }) => {
  await page.goto('/models');
  await addSuite(page, SUITE);
  await expect(page.getByText(`${TITLE}: 30 amostras`)).toBeVisible();
  await addSuite(page, SUITE);
  await expect(page.getByText('Este conjunto já existia')).toBeVisible();

  await certify(page);
  await expect(page.getByRole('status').filter({ hasText: 'Certificado' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Completude' }).getByRole('row', { name: /^Páginas.*Atingido.*30 de 30/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Critérios' }).getByRole('row', { name: /DateOfBirth.*Atingido/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Critérios' }).getByRole('row', { name: /Quanto as confianças diferem.*ao menos 0,005, ou/ })).toBeVisible();
  // Each with its interval.
  await expect(page.getByRole('region', { name: 'Campos' }).getByRole('row', { name: /^Todos( .*%.*% – .*%){3}/ })).toBeVisible();
  // A bin at the least, beneath the headings.
  await expect(page.getByRole('region', { name: 'Calibração' }).getByRole('row').nth(1)).toBeVisible();
  await expectFine(page, 'a certification');

  await page.goto('/models');
  await expect(atAGlance(page)).toContainText(/Certificado até \d\d\/\d\d\/\d{4}/);
});

test('it is rejected by the same suite when it got worse, and it is seen where', async ({ page }) => {
  await fail({ call: 'analyze', modelId: MODEL, times: 30, effect: { kind: 'swapDigits' } });
  await certify(page);
  await expect(page.getByRole('status').filter({ hasText: 'Reprovado' })).toBeVisible();
  const worse = page.getByRole('region', { name: 'Pior que na certificação anterior' });
  await expect(worse.getByRole('row', { name: /DocumentNumber.*p\.p\..*Pior/ })).toBeVisible();
  const latest = page.url();

  await page.getByLabel('Comparar com').selectOption({ index: 1 });
  await expect(page).toHaveURL(latest);
  await page.getByRole('button', { name: 'Comparar', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Comparação' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Campo DateOfBirth.*Pior/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Campo FirstName.*Não prova nada/ })).toBeVisible();
  const compared = page.url();
  const samples = page.getByRole('region', { name: 'Amostras' });
  await samples.getByRole('button', { name: /valores? mud/ }).first().click();
  await expect(samples.getByRole('table', { name: /^O que mudou em/ }).getByRole('row', { name: /Certo.*Errado/ }).first()).toBeVisible();
  await expectFine(page, 'a comparison');

  await samples.getByRole('link', { name: /Depois/ }).first().click();
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Antes' })).toBeVisible();
  const wrong = page.getByRole('row', { name: /Errado/ }).first();
  await wrong.hover();
  await expect(page.locator('[data-box]')).toBeVisible();
  // Far down in a long document, it comes into sight by the keyboard, too.
  await page.getByRole('button', { name: 'Maior' }).click();
  await page.getByRole('group', { name: 'Páginas' }).evaluate((pages) => pages.scrollTo(0, pages.scrollHeight));
  await wrong.press('Enter');
  await expect(page.locator('[data-box]')).toBeInViewport();
  await expectFine(page, 'a sample');
  await page.getByRole('link', { name: 'A comparação' }).click();
  await expect(page).toHaveURL(compared);

  // From either run, the older one is the one before.
  const [after, before] = [...compared.matchAll(/[0-9a-f-]{36}/g)].map(([id]) => id);
  await page.goto(`/certifications/${before}`);
  await page.getByLabel('Comparar com').selectOption(after ?? '');
  await page.getByRole('button', { name: 'Comparar', exact: true }).click();
  await expect(page).toHaveURL(compared);
});

test('a certificate prints well, and its signature is checked', async ({ page }) => {
  await page.goto('/models');
  await page.getByRole('region', { name: 'Certificações' }).getByRole('row', { name: MODEL }).last().getByRole('link').click();
  await page.getByRole('link', { name: 'Certificado', exact: true }).click();

  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { name: 'Certificado de um modelo de documentos' })).toBeVisible();
  await expect(page.getByText('A assinatura é autêntica')).toBeVisible();
  await expect(sheet.getByText(TITLE)).toBeVisible();
  await expect(sheet.getByText(page.url().split('/').at(-2) ?? '')).toBeVisible();
  await expectFine(page, 'a certificate');

  await page.getByLabel('Tema').selectOption('dark');
  await expect(sheet).toHaveCSS('color', 'rgb(231, 236, 243)');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimir' })).toBeHidden();
  await expect(sheet).toHaveCSS('color', 'rgb(22, 32, 47)');
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(sheet.getByText(/^Emitido/).locator('..')).toContainText(/UTC|GMT|BRT/);
  expect((await page.pdf({ printBackground: true })).subarray(0, 5).toString()).toBe('%PDF-');

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

test('on paper a report is whole', async ({ page }) => {
  await page.goto('/models');
  await page.getByRole('region', { name: 'Certificações' }).getByRole('row', { name: MODEL }).first().getByRole('link').click();
  const samples = page.getByRole('region', { name: 'Amostras' });
  await expect(samples.getByRole('row').nth(1)).toBeVisible();
  await page.emulateMedia({ media: 'print' });

  await expect(samples.getByRole('row')).toHaveCount(31);
  await expect(page.getByRole('group', { name: 'Campos' })).toHaveCSS('overflow-x', 'visible');
});

test('the models are seen at a glance, by those too who may not certify', async ({ page, browser, baseURL }) => {
  await page.goto('/models');
  await expect(atAGlance(page)).toContainText('Sem certificado válido');
  await expect(atAGlance(page)).toContainText('Reprovado');
  await expect(atAGlance(page)).toContainText(/identidades, da mais antiga à mais nova: .*Certificado .*; .*Reprovado/);
  const never = page.getByRole('group', { name: 'Modelos' }).getByRole('row', { name: /^prebuilt-read/ });
  await expect(never).toContainText('Nunca testado');
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

test('a document becomes a sample of the next version of a suite, beside its pages', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, MODEL);
  await choose(page, sample('carteira-de-identidade.jpg'));
  await expect(row(page, 'carteira-de-identidade.jpg').getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'carteira-de-identidade.jpg' }).first().click();
  await page.getByRole('button', { name: 'Adicionar a um conjunto' }).click();
  await expect(page.getByLabel('DocumentNumber')).not.toHaveValue('');
  await expect(page.locator('canvas')).toBeInViewport();
  await page.getByLabel('FirstName').fill('MARINA');
  await page.getByLabel('LastName').fill('EXEMPLO DE ANDRADE');
  await expectFine(page, 'a label');

  // The suites are fetched again when the connection is back.
  const fetched = page.waitForResponse(/\/api\/v1\/suites$/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await fetched;
  await expect(page.getByLabel('FirstName')).toHaveValue('MARINA');

  // Somebody else was faster.
  await page.route(
    '**/api/v1/suites/*/samples',
    (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title: 'Outdated', status: 409, detail: 'Outdated.', code: 'suite_outdated' },
      }),
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Adicionar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Outra pessoa acrescentou algo');
  await expect(page.getByLabel('FirstName')).toHaveValue('MARINA');
  await page.getByRole('button', { name: 'Adicionar', exact: true }).click();

  await expect(page.getByText(`${TITLE} tem uma nova versão com este documento`)).toBeVisible();
  await page.goto('/models');
  const grown = page.getByRole('row', { name: new RegExp(`${TITLE}.*31 amostras`) });
  await grown.getByRole('link').click();
  await expect(page.getByRole('link', { name: 'carteira-de-identidade.jpg' })).toBeVisible();
});

test('of some pages alone no sample is made', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-layout');
  await choose(page, sample('relatorio-de-vendas.pdf'));
  await expect(row(page, 'relatorio-de-vendas.pdf').getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'relatorio-de-vendas.pdf' }).first().click();
  // Of a model that finds no fields, too.
  await expect(page.getByRole('button', { name: 'Adicionar a um conjunto' })).toBeVisible();
  await page.getByRole('button', { name: 'Ler de novo' }).click();
  await page.getByRole('dialog').getByLabel('Páginas').fill('1');
  await page.getByRole('dialog').getByRole('button', { name: 'Ler de novo' }).click();
  await expect(page.getByRole('combobox', { name: 'Leitura' })).toContainText('· 1 ·');
  await expect(page.locator('canvas').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Adicionar a um conjunto' })).toHaveCount(0);
});

test('what is no suite is refused, and it is said why', async ({ page }) => {
  await page.goto('/models');

  await addSuite(page, sample('nota-fiscal.pdf'));

  await expect(page.getByRole('alert')).toHaveText('O conjunto é um arquivo ZIP, e isto não é um.');
});
