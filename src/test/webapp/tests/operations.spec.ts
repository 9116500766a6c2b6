import { choose, chooseModel, expect, fail, file, row, test } from './fixtures.ts';
import { pdf } from './pdf.ts';

test.use({ role: 'Documents.Admin' });

test('the queues are seen at a glance, with what was paid for', async ({ page }) => {
  await page.goto('/operations');
  const queues = page.getByRole('region', { name: 'Filas' });

  await expect(queues.getByRole('row', { name: /^Leitura/ })).toBeVisible();
  await expect(queues.getByRole('row', { name: /^Limpeza/ })).toBeVisible();
  await expect(queues.getByText('Páginas lidas')).toBeVisible();
  await expect(queues.getByText(/R\$\s500,00/)).toBeVisible();
});

test('a failed job is found, looked into, and all that match are tried again', async ({ page }) => {
  const name = 'operacao.pdf';
  await page.goto('/');
  await chooseModel(page, 'prebuilt-read');
  await fail({ call: 'analyze', times: 1, effect: { kind: 'fail', code: 'InvalidContent', message: 'The file is corrupted.' } });
  await choose(page, [file(name, pdf('Operação'))]);
  await expect(row(page, name).getByText(/^Falhou/)).toBeVisible();

  await page.getByRole('link', { name: 'Operação', exact: true }).click();
  const jobs = page.getByRole('region', { name: 'Trabalhos' });
  await jobs.getByLabel('Situação').selectOption('FAILED');
  await expect(page).toHaveURL(/status=FAILED/);
  await jobs.getByRole('button', { name: /^Examinar/ }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/InvalidContent/).first()).toBeVisible();
  await expect(dialog.getByText('Encerrada')).toBeVisible();
  await page.keyboard.press('Escape');
  await jobs.getByRole('button', { name: 'Tentar de novo todos os que correspondem' }).click();

  await expect(page.getByText(/a caminho de novo/)).toBeVisible();
  await page.goto('/');
  await expect(row(page, name).getByText('Lido', { exact: true })).toBeVisible();
});
