import { defineConfig } from '@playwright/test';
import { browser } from './browser.ts';

const { executablePath, env } = await browser();

export default defineConfig({
  testDir: 'tests',
  // The documents are read by two cores that the browser shares.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  grepInvert: process.env.SCREENSHOTS === undefined ? /@screenshots/ : undefined,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? 'list' : [['list'], ['json']],
  outputDir: '../../../target/page-tests',
  use: {
    baseURL: process.env.SMARTDOCS_URL ?? 'http://127.0.0.1:7071',
    viewport: { width: 1280, height: 800 },
    locale: 'pt-BR',
    acceptDownloads: true,
    launchOptions: {
      executablePath,
      env,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
