import { defineConfig } from '@playwright/test';

export default defineConfig({
  workers: 1,
  expect: { timeout: 2_000 },
  use: { browserName: 'chromium', launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] } },
});
