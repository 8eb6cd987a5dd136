import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Found } from './global-setup.ts';

/** It calls nobody but the page. */
const ARGS = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws {Error} When there is none, with what to do. */
export async function openBrowser(found: Found): Promise<Browser> {
  if ('missing' in found) throw new Error(found.missing);
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: found.path, chromiumSandbox: !isRoot, args: ARGS });
}

/** How somebody looks at a page. */
export interface Looks {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** The looks that have to be right: both schemes, on a desk and on the smallest phone. */
export const LOOKS: readonly Looks[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, width })),
);

/**
 * A page in one of the looks, and whatever goes wrong in it: errors, what its policy forbids, calls to another origin.
 */
export interface Watched {
  readonly page: Page;
  readonly wrong: readonly string[];
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  origin: string,
  { colorScheme, width }: Looks,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: width < 500 ? 740 : 860 },
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) wrong.push(`calls ${request.url()}`);
  });
  return { page, wrong, close: () => context.close() };
}

/** Waits until all that the page has asked for is there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').filter({ hasNotText: 'Looking' }).waitFor();
  await page.locator('main', { hasText: 'Looking…' }).waitFor({ state: 'detached' });
}

/** Opens whatever can be opened, at once: one click after the other takes most of the time of a long list. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const summary of document.querySelectorAll('summary')) summary.click();
  });
}
