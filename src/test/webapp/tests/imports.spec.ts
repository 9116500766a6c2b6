import { choose, chooseModel, drop, expect, file, row, sample, test } from './fixtures.ts';
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';

const HEADINGS = 'Nome;Quando;Onde mora;RG/CPF\n';
const CERTAIN = 'Ana;31/12/2026;R. Augusta, nº 1500, apto 42, Consolação, São Paulo - SP;529.982.247-25\n';
const DOUBTFUL = 'Bia;;mesmo endereço da mãe;111.444.777-35\n';
const REFUSED = 'Caio;amanhã;Rua A;\n';

const sheet = (name: string, text: string) => [file(name, Buffer.from(text), 'text/csv')];

async function open(page: Page, files: ReturnType<typeof sheet>) {
  await page.goto('/imports');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Importar uma planilha' }).click();
  await (await chooser).setFiles(files);
}

async function imported(page: Page, name: string, text: string) {
  await open(page, sheet(name, text));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Endereço').selectOption('Onde mora');
  await dialog.getByLabel('Data').selectOption('Quando');
  await dialog.getByRole('button', { name: 'Importar', exact: true }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

test('a spreadsheet is looked at, its columns are said, and its rows come in', async ({ page }) => {
  await open(page, sheet('agenda.csv', HEADINGS + CERTAIN + DOUBTFUL + REFUSED));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Paciente')).toHaveValue('Nome');
  await expect(dialog.getByLabel('Documentos')).toHaveValue('RG/CPF');
  await expect(dialog.getByLabel('Endereço')).toHaveValue('');
  await dialog.getByLabel('Endereço').selectOption('Onde mora');
  await expect(dialog.getByRole('columnheader', { name: /Onde mora.*Endereço/ })).toBeVisible();
  await dialog.getByLabel('Data').selectOption('Quando');
  await dialog.getByRole('button', { name: 'Importar', exact: true }).click();

  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Pronto: 2')).toBeVisible();
  await page.locator('summary', { hasText: '1 linha foi recusada' }).click();
  await expect(page.getByText('B4: isto não é uma data')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Rua Augusta, 1500, apto 42' })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Só as que devem ser conferidas' }).check();
  await expect(page.getByRole('row').filter({ hasText: 'Rua Augusta' })).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'mesmo endereço da mãe' })).toBeVisible();
});

test('a spreadsheet is taken where it is dropped, and no document comes of it', async ({ page }, info) => {
  const path = info.outputPath('solta.csv');
  writeFileSync(path, HEADINGS + CERTAIN);
  await page.goto('/imports');
  await expect(page.getByRole('heading', { name: 'Importações' })).toBeVisible();
  await drop(page, path, 'text/csv');

  await expect(page.getByRole('heading', { name: 'Importar solta.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await page.goto('/');
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();
});

test('what is no spreadsheet says so, and what has no column known lets a person choose', async ({ page }) => {
  await open(page, sheet('vazia.csv', ''));
  await expect(page.getByRole('alert')).toContainText('não tem linhas');
  await page.getByRole('button', { name: 'Cancelar' }).click();

  await open(page, sheet('outra.csv', 'A;B\n1;2\n'));
  await expect(page.getByRole('alert')).toContainText('Escolha abaixo qual é qual');
  await expect(page.getByRole('button', { name: 'Importar', exact: true })).toBeDisabled();
  await page.getByRole('dialog').getByLabel('Endereço').selectOption('A');
  await expect(page.getByRole('button', { name: 'Importar', exact: true })).toBeEnabled();
});

test('the same file is recognised, and imported once more on purpose', async ({ page }) => {
  await imported(page, 'igual.csv', HEADINGS + CERTAIN);
  const first = page.url();

  await open(page, sheet('igual.csv', HEADINGS + CERTAIN));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Endereço').selectOption('Onde mora');
  await dialog.getByLabel('Data').selectOption('Quando');
  await dialog.getByRole('button', { name: 'Importar', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Este arquivo já foi importado' })).toBeVisible();
  await page.getByRole('button', { name: 'Importar mais uma vez' }).click();

  await expect(page.getByRole('heading', { name: 'igual.csv', exact: true })).toBeVisible();
  expect(page.url()).not.toBe(first);
});

test('rows to be checked are corrected and confirmed without a mouse', async ({ page }) => {
  await imported(page, 'conferir.csv', HEADINGS + CERTAIN + DOUBTFUL + DOUBTFUL.replace('Bia', 'Davi'));
  await expect(page.getByText('Pronto: 3')).toBeVisible();
  await page.getByRole('row').filter({ hasText: 'Bia' }).getByRole('link').click();
  await expect(page.getByText('Nada pôde ser lido.')).toBeVisible();

  const street = page.getByRole('textbox', { name: 'Logradouro' });
  await street.focus();
  await page.keyboard.type('Rua do Sol');
  await page.keyboard.press('Enter');
  await expect(page.getByText('corrigido')).toBeVisible();
  await expect(street).toBeFocused();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: /Davi/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Não há outras a conferir.')).toBeVisible();
  await page.getByRole('link', { name: 'A importação' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Rua do Sol' })).toBeVisible();
});

test('what was read can be had back, and what can’t be right is refused', async ({ page }) => {
  await imported(page, 'corrigir.csv', HEADINGS + CERTAIN);
  await page.getByRole('row').filter({ hasText: 'Rua Augusta' }).getByRole('link').click();
  const number = page.getByRole('textbox', { name: 'Número' });
  await number.fill('1502');
  await number.press('Enter');
  await expect(page.getByText('foi lido como: 1500')).toBeVisible();
  await page.getByRole('button', { name: 'Número: como foi lido' }).click();
  await expect(number).toHaveValue('1500');

  const cpf = page.getByRole('textbox', { name: 'CPF' });
  await cpf.fill('529.982.247-26');
  await cpf.press('Enter');
  await expect(page.getByText('O valor não é válido para este campo.')).toBeVisible();
  await expect(cpf).toHaveAttribute('aria-invalid', 'true');
});

test('an import is exported, and deleted with all of its rows', async ({ page }) => {
  await imported(page, 'saida.csv', HEADINGS + CERTAIN);
  await expect(page.getByText('Pronto: 1')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exportar XLSX' }).click();
  expect((await download).suggestedFilename()).toBe('saida-normalizado.xlsx');

  await page.getByRole('button', { name: 'Apagar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apagar' }).click();
  await expect(page).toHaveURL(/\/imports$/);
  await expect(page.getByText('Nada foi importado ainda')).toBeVisible();
});

test('what was read of an identity card goes on to be normalised', async ({ page }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-idDocument');
  await choose(page, sample('carteira-de-identidade.jpg'));
  await expect(row(page, 'carteira-de-identidade.jpg').getByText('Lido', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'carteira-de-identidade.jpg' }).click();
  await page.getByRole('button', { name: 'Normalizar' }).click();

  await expect(page.getByRole('textbox', { name: 'RG', exact: true })).toHaveValue('12.345.678-9');
  await expect(page.getByRole('textbox', { name: 'Órgão emissor' })).toHaveValue('SSP');
  await page.getByRole('link', { name: 'O documento' }).click();
  await expect(page.getByRole('heading', { name: 'carteira-de-identidade.jpg' })).toBeVisible();
});
