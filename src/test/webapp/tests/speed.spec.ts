import { choose, chooseModel, expect, file, row, test } from './fixtures.ts';
import { pdf } from './pdf.ts';

test('the first content is painted at once', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('Nenhum documento ainda')).toBeVisible();
  // The browser tells of the paint some time after it: until then there is no entry to look at.
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((paints) => {
          paints.getEntriesByName('first-contentful-paint').forEach((paint) => resolve(paint.startTime));
        }).observe({ type: 'paint', buffered: true });
      }),
  );

  console.log(`First contentful paint: ${painted.toFixed(0)} ms`);
  expect(painted).toBeLessThan(3000);
});

test('a document that was read is shown so within the time between two polls', async ({ page, request }) => {
  await page.goto('/');
  await chooseModel(page, 'prebuilt-read');
  await choose(page, [file('pronto.pdf', pdf('Pronto'))]);
  await expect(row(page, 'pronto.pdf').getByText('Lido', { exact: true })).toBeVisible();
  const shown = Date.now();
  const { documents } = (await (await request.get('/api/v1/documents')).json()) as {
    documents: { job: { finishedAt: string } }[];
  };
  const late = shown - Date.parse(documents[0]!.job.finishedAt);

  console.log(`From COMPLETED to shown: ${late} ms`);
  expect(late).toBeLessThan(6000);
});

test.describe('10,000 documents', () => {
  test.use({ owner: process.env.OWNER_OF_MANY ?? '' });

  test('scroll smoothly, and load as they come into sight', async ({ page }) => {
    await page.goto('/');
    await expect(row(page, 'documento-10000.pdf')).toBeVisible();
    const { frames, seconds } = await page.evaluate(async () => {
      let frames = 0;
      const begun = performance.now();
      while (performance.now() - begun < 4000) {
        await new Promise(requestAnimationFrame);
        scrollBy(0, 60);
        frames++;
      }
      return { frames, seconds: (performance.now() - begun) / 1000 };
    });
    const rows = await page.getByRole('row').count();

    console.log(`Scrolling through 10,000 documents: ${(frames / seconds).toFixed(0)} frames/s, ${rows} rows in the page`);
    expect(rows).toBeLessThan(80);
    expect(frames / seconds).toBeGreaterThan(20);
    await page.getByRole('grid').focus();
    await expect
      .poll(
        async () => {
          await page.keyboard.press('End');
          return row(page, 'documento-00001.pdf').isVisible();
        },
        { timeout: 90_000, intervals: [100] },
      )
      .toBe(true);
  });

  test('all that match are selected, those too that were not scrolled to', async ({ page }) => {
    await page.goto('/?q=documento-01');
    await page.getByRole('checkbox', { name: 'Selecionar', exact: true }).check();
    await page.getByRole('button', { name: 'Selecionar todos os que correspondem' }).click();

    await expect(page.getByText('1.000 selecionados')).toBeVisible();
  });

  test('are searched and sorted at once', async ({ page }) => {
    await page.goto('/?q=documento-0777');
    await expect(page.getByRole('row')).toHaveCount(11);
    await page.goto('/?sort=filename&order=asc');
    await expect(page.getByRole('row').nth(1)).toContainText('documento-00001.pdf');
  });
});
