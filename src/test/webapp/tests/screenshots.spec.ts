// Draws the pictures of the README anew, from `./smartdocs up` and its samples:
// SCREENSHOTS=1 npx playwright test screenshots
import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';

const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(import.meta.dirname, '../../../../docs/images', `${name}.png`) });

test('documents @screenshots', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await shot(page, 'documents');
});

test('a document @screenshots', async ({ page }) => {
  await page.goto('/?q=nota-fiscal.pdf');
  await page.getByRole('link', { name: 'nota-fiscal.pdf' }).first().click();
  await expect(page.locator('canvas')).toBeVisible();
  await page.getByRole('row', { name: /^VendorTaxId|^CustomerTaxId/ }).first().hover();
  await expect(page.locator('[data-box]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await shot(page, 'document');
});

// Of a certification that ./smartdocs up was asked for before, by the suite notas-fiscais.
test('a certification @screenshots', async ({ page, request }) => {
  const answer = await request.get('/api/v1/certifications?model=prebuilt-invoice');
  const { certifications } = (await answer.json()) as { certifications: { id: string }[] };
  await page.goto(`/certifications/${certifications[0]?.id}`);
  await expect(page.getByRole('table').nth(2)).toBeVisible();
  await shot(page, 'certification');
});

test.describe('dark @screenshots', () => {
  test.use({ colorScheme: 'dark', locale: 'en-GB' });

  test('operations @screenshots', async ({ page }) => {
    await page.goto('/operations');
    await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('row').nth(3)).toBeVisible();
    await page.getByLabel('Time').selectOption('1');
    await page.waitForLoadState('networkidle');
    await shot(page, 'operations');
  });
});

test.describe('a phone @screenshots', () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test('documents on a phone @screenshots', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('row').nth(3)).toBeVisible();
    await shot(page, 'phone');
  });
});
