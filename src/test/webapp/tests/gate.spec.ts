import { choose, chooseModel, expect, expectAccessible, row, sample, test } from './fixtures.ts';

// The stack under test lets every model read: what the gate says otherwise is told by its answers.

test('a document that an uncertified model read is marked in the list and in its view', async ({ page }) => {
  await page.route(/\/api\/v1\/documents(?:\?|\/[0-9a-f-]{36}\/jobs$)/, async (route) => {
    if (route.request().method() !== 'GET') {
      await route.continue();
      return;
    }
    const response = await route.fetch();
    const json = (await response.json()) as { documents?: object[]; readings?: object[] };
    const warned = (all: object[] | undefined) => all?.map((one) => ({ ...one, uncertified: true }));
    await route.fulfill({ response, json: { ...json, documents: warned(json.documents), readings: warned(json.readings) } });
  });
  await page.goto('/');
  await chooseModel(page, 'prebuilt-read');
  await choose(page, sample('nota-fiscal.pdf'));
  await expect(row(page, 'nota-fiscal.pdf').getByText('Lido', { exact: true })).toBeVisible();
  await page.reload();

  await expect(row(page, 'nota-fiscal.pdf').getByRole('img', { name: 'O modelo não tinha certificado válido' })).toBeVisible();
  await expectAccessible(page, 'documents of an uncertified model');
  await page.getByRole('link', { name: 'nota-fiscal.pdf' }).click();
  await expect(page.getByRole('note')).toContainText('O modelo desta leitura não tinha certificado válido');
});

test('a model that the gate refuses is named in words, and the file can be sent again', async ({ page }) => {
  await page.route(/\/api\/v1\/documents\?/, async (route) => {
    await (route.request().method() === 'POST'
      ? route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          json: {
            type: 'about:blank',
            title: 'Not certified',
            status: 409,
            detail: 'prebuilt-read has no valid certificate.',
            code: 'model_not_certified',
          },
        })
      : route.continue());
  });
  await page.goto('/');
  await chooseModel(page, 'prebuilt-read');
  await choose(page, sample('nota-fiscal.pdf'));

  await expect(page.getByText('Este modelo não tem certificado válido.')).toBeVisible();
  await page.unroute(/\/api\/v1\/documents\?/);
  await page.getByRole('button', { name: 'Tentar de novo' }).click();
  await expect(row(page, 'nota-fiscal.pdf').getByText('Lido', { exact: true })).toBeVisible();
});
