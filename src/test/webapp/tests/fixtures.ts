import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export { expect };

export const SAMPLES = join(import.meta.dirname, '../../../../samples');
export const sample = (name: string) => join(SAMPLES, name);

interface Person {
  /** As whom the page is used; each test is somebody else. */
  owner: string;
  role: 'Documents.User' | 'Documents.Admin';
}

export const test = base.extend<Person & { violations: string[] }>({
  owner: [async ({}, use) => use(randomUUID()), { option: true }],
  role: ['Documents.User', { option: true }],
  extraHTTPHeaders: async ({ owner, role }, use) => use({ 'X-Local-Principal': `${owner};${role}` }),
  violations: [
    async ({ page }, use) => {
      const found: string[] = [];
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) {
          found.push(message.text());
        }
      });
      page.on('pageerror', (error) => found.push(String(error)));
      await use(found);
      expect(found, 'nothing was refused by the policy, and nothing failed unseen').toEqual([]);
    },
    { auto: true },
  ],
});

export const file = (name: string, buffer: Buffer, mimeType = 'application/pdf') => ({ name, mimeType, buffer });

export async function choose(page: Page, files: string | string[] | ReturnType<typeof file>[]) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Enviar arquivos' }).click();
  await (await chooser).setFiles(files);
}

/** As a person drops it, from outside of the browser. */
export async function drop(page: Page, path: string, type: string) {
  const content = readFileSync(path).toString('base64');
  const data = await page.evaluateHandle(
    ({ content, name, type }) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    { content, name: basename(path), type },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** The newest document of that name: administrators see everybody's. */
export const row = (page: Page, name: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .first();

export async function chooseModel(page: Page, model: string) {
  await page.getByLabel('Modelo').first().selectOption(model);
}

interface Fault {
  call: 'analyze' | 'result';
  urlContains?: string;
  modelId?: string;
  times: number;
  effect: Record<string, unknown>;
}

/** Makes the service behind the app fail. */
export async function fail(fault: Fault) {
  const response = await fetch(new URL('/emulator/faults', process.env.EMULATOR_URL), {
    method: 'POST',
    body: JSON.stringify(fault),
  });
  expect(response.ok).toBe(true);
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe finds nothing against WCAG 2.2 AA, nor against good practice. */
export async function expectAccessible(page: Page, view: string) {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, view).toEqual([]);
}

/** In each look; what is wider than the screen is found too. */
export async function expectFine(page: Page, view: string) {
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

/** As a ZIP of a path, or made here. */
export async function addSuite(page: Page, zip: string | ReturnType<typeof file>) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Adicionar um conjunto' }).click();
  await (await chooser).setFiles(typeof zip === 'string' ? zip : [zip]);
}
