import type { Download, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { choose, chooseModel, drop, expect, fail, file, row, sample, test } from './fixtures.ts';
import { pdf } from './pdf.ts';

const SAMPLES = [
  { name: 'nota-fiscal.pdf', type: 'application/pdf', model: 'prebuilt-invoice', by: 'drop', word: 'Papelaria' },
  { name: 'nota-fiscal-digitalizada.pdf', type: 'application/pdf', model: 'prebuilt-invoice', by: 'dialog', word: 'Construtora' },
  { name: 'carteira-de-identidade.jpg', type: 'image/jpeg', model: 'prebuilt-idDocument', by: 'drop', word: 'REPÚBLICA' },
  { name: 'recibo.png', type: 'image/png', model: 'prebuilt-receipt', by: 'dialog', word: 'LEITE' },
  { name: 'contrato-12-paginas.pdf', type: 'application/pdf', model: 'prebuilt-read', by: 'drop', word: 'CONTRATO' },
  { name: 'relatorio-de-vendas.pdf', type: 'application/pdf', model: 'prebuilt-layout', by: 'dialog', word: 'vendas' },
  { name: 'comunicado.tiff', type: 'image/tiff', model: 'prebuilt-layout', by: 'drop', word: 'COMUNICADO' },
] as const;

for (const { name, type, model, by, word } of SAMPLES) {
  test(`${name}, by ${by}, is read without reload, and its boxes are where its words are`, async ({ page }) => {
    await page.goto('/');
    await chooseModel(page, model);
    if (by === 'drop') {
      await drop(page, sample(name), type);
    } else {
      await choose(page, sample(name));
    }

    await expect(row(page, name).getByText('Lido', { exact: true })).toBeVisible({ timeout: 60_000 });

    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('tab', { name: 'Texto' }).click();
    await expect(page.getByRole('tabpanel')).toContainText(new RegExp(word, 'i'));
    const spoken = page.locator('[data-place^="word:1:"]', { hasText: new RegExp(word, 'i') }).first();
    await spoken.hover();
    const box = page.locator('figure[data-page="1"] [data-box]');
    await expect(box).toBeVisible();
    await expect.poll(() => ink(page), { message: 'there is ink in the box, and less around it' }).toBeGreaterThan(0.05);

    // The other way round: what is pointed at on the page lights up beside it.
    const { x, y, width, height } = (await box.boundingBox())!;
    await page.mouse.move(0, 0);
    await expect(box).toBeHidden();
    await page.mouse.move(x + width / 2, y + height / 2);
    await expect(spoken).toHaveAttribute('data-lit', 'true');
  });
}

/** How much of the lit box is darker than paper. */
function ink(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('figure[data-page="1"] canvas')!;
    const box = document.querySelector('figure[data-page="1"] [data-box]')!.getBoundingClientRect();
    const area = canvas.getBoundingClientRect();
    const scale = canvas.width / area.width;
    const { data } = canvas
      .getContext('2d')!
      .getImageData(
        Math.floor((box.left - area.left) * scale),
        Math.floor((box.top - area.top) * scale),
        Math.max(1, Math.ceil(box.width * scale)),
        Math.max(1, Math.ceil(box.height * scale)),
      );
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) {
      dark += data[i + 3]! > 0 && data[i]! + data[i + 1]! + data[i + 2]! < 420 ? 1 : 0;
    }
    return dark / (data.length / 4);
  });
}

test('what failed stands in red with its reason, and is read when it is tried again', async ({ page }) => {
  const name = 'quebrado.pdf';
  await page.goto('/');
  await chooseModel(page, 'prebuilt-read');
  await fail({ call: 'analyze', times: 1, effect: { kind: 'fail', code: 'InvalidContent', message: 'The file is corrupted.' } });
  await choose(page, [file(name, pdf('Texto que se lê'))]);

  const failed = row(page, name).getByText(/^Falhou: O conteúdo está danificado/);
  await expect(failed).toBeVisible();
  await expect(failed).toHaveCSS('color', 'rgb(179, 38, 30)');
  await page.getByRole('button', { name: `Tentar ${name} de novo` }).click();

  await expect(row(page, name).getByText('Lido', { exact: true })).toBeVisible();
});

test('a refused file says why in its row, and the others go on', async ({ page }) => {
  await page.goto('/');
  await choose(page, [
    file('boa.pdf', pdf('Boa')),
    file('vazia.pdf', Buffer.alloc(0)),
    file('programa.exe', Buffer.from('MZ\u0090\u0000not a document at all')),
    file('outra.pdf', pdf('Outra')),
  ]);

  await expect(page.getByText('O arquivo está vazio.')).toBeVisible();
  await expect(page.getByText('Este tipo de arquivo não pode ser lido.')).toBeVisible();
  await expect(row(page, 'boa.pdf').getByText('Lido', { exact: true })).toBeVisible();
  await expect(row(page, 'outra.pdf').getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Dispensar todos os recusados' }).click();
  await expect(page.getByText('O arquivo está vazio.')).toBeHidden();
});

test('a name, a text and an error are data, whatever they look like', async ({ page }) => {
  const evil = `<img src=x onerror="document.title='caught'">.pdf`;
  await page.goto('/');
  await choose(page, [file(evil, pdf('<script>document.title="caught"</script>'))]);

  await expect(row(page, evil).getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: evil, exact: true }).click();
  await page.getByRole('tab', { name: 'Texto' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('<script>document.title="caught"</script>');
  await expect(page.getByRole('heading', { name: evil })).toBeVisible();
  expect(await page.title()).not.toContain('caught');
});

test('a name that looks like a formula is text in the exported list', async ({ page }) => {
  await page.goto('/');
  await choose(page, [file('=1+1.pdf', pdf('Soma'))]);
  await expect(row(page, '=1+1.pdf')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Selecionar =1+1.pdf' }).check();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lista em CSV' }).click();

  expect(await text(await download)).toContain(";'=1+1.pdf;");
});

async function text(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('tables are tables, and are exported as CSV and as a workbook', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-layout');
  await choose(page, sample('relatorio-de-vendas.pdf'));
  await expect(row(page, 'relatorio-de-vendas.pdf').getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'relatorio-de-vendas.pdf' }).click();
  await page.getByRole('tab', { name: 'Tabelas' }).click();
  const first = page.getByRole('region', { name: 'Tabela 1' });
  const cell = (await first.getByRole('cell').first().textContent()) ?? '';
  expect(cell).not.toBe('');

  const csv = page.waitForEvent('download');
  await first.getByRole('button', { name: 'CSV' }).click();
  expect(await text(await csv)).toContain(cell);

  const workbook = page.waitForEvent('download');
  await first.getByRole('button', { name: 'XLSX' }).click();
  const saved = await workbook;
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await text(saved)).slice(0, 2)).toBe('PK');

  await first.getByRole('cell').first().hover();
  await expect(page.locator('figure[data-page="1"] [data-box]')).toBeVisible();
});

test('fields show how certain they are, least certain first, and what their check digits say', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-idDocument');
  await drop(page, sample('carteira-de-identidade.jpg'), 'image/jpeg');
  await expect(row(page, 'carteira-de-identidade.jpg').getByText('Lido', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'carteira-de-identidade.jpg' }).click();

  const panel = page.getByRole('tabpanel');
  await expect(panel.getByText(/^CPF: dígitos verificadores corretos/)).toBeVisible();
  const certain = await panel.locator('tbody td:last-child').allTextContents();
  const figures = certain.map((each) => Number(/([\d,]+)%/.exec(each)?.[1]?.replace(',', '.') ?? 100));
  expect(figures).toEqual(figures.toSorted((a, b) => a - b));
});

test('a document is read again by another model, and both results are compared', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-read');
  await choose(page, sample('nota-fiscal.pdf'));
  await expect(row(page, 'nota-fiscal.pdf').getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'nota-fiscal.pdf' }).click();
  await page.getByRole('button', { name: 'Ler de novo' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Modelo').fill('prebuilt-invoice');
  await dialog.getByRole('button', { name: 'Ler de novo' }).click();

  await expect(page.getByRole('tab', { name: 'Campos', selected: true })).toBeVisible();
  await expect(page.getByText('Aurora Papelaria e Suprimentos Ltda.').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Comparar' }).click();
  await expect(page.getByText(/diferença/)).toBeVisible();
  await expect(page.locator('ins').first()).toContainText('=');
  await page.getByRole('tab', { name: 'Histórico' }).click();
  await expect(page.getByText('Concluída')).toBeVisible();
});

test('a document is deleted after it was asked once more', async ({ page }) => {
  await page.goto('/');
  await choose(page, [file('apagar.pdf', pdf('Adeus'))]);
  await expect(row(page, 'apagar.pdf')).toBeVisible();
  await page.getByRole('button', { name: 'Apagar apagar.pdf' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apagar' }).click();

  await expect(page.getByText('O documento foi apagado')).toBeVisible();
  await expect(row(page, 'apagar.pdf')).toBeHidden();
  await page.reload();
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();
});

test('filters, order and search stand in the URL and survive the way back', async ({ page }) => {
  await page.goto('/');
  await choose(page, [file('alfa.pdf', pdf('A')), file('beta.pdf', pdf('B'))]);
  await expect(row(page, 'beta.pdf').getByText('Lido', { exact: true })).toBeVisible();
  await expect(row(page, 'alfa.pdf').getByText('Lido', { exact: true })).toBeVisible();

  await page.getByLabel('Buscar pelo nome').fill('ALF');
  await expect(page).toHaveURL(/q=ALF/);
  await expect(row(page, 'beta.pdf')).toBeHidden();
  await page.getByLabel('Situação').selectOption('FAILED');
  await expect(page.getByText('Nenhum documento corresponde')).toBeVisible();
  await page.goBack();
  await expect(row(page, 'alfa.pdf')).toBeVisible();
  await page.getByRole('button', { name: 'Limpar filtros' }).click();
  await page.getByRole('button', { name: 'Ordenar por Nome' }).click();
  await expect(page).toHaveURL(/sort=filename&order=asc/);
  await expect(page.getByRole('row').nth(1)).toContainText('alfa.pdf');
});

test('everything is done by keyboard', async ({ page }) => {
  await page.goto('/');
  await choose(page, [file('um.pdf', pdf('1')), file('dois.pdf', pdf('2'))]);
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByRole('grid').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selecionados')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 selecionados')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Atalhos do teclado' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Buscar pelo nome')).toBeFocused();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/documents\//);
});
