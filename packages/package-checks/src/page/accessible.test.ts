import { startAgency } from '@one37id/agency-testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFinds } from './testing/axe.ts';
import { LOOKS, openAll, openBrowser, openPage, settled, type Watched } from './testing/browser.ts';
import { playScene } from './testing/scene.ts';

type Mock = Awaited<ReturnType<typeof startAgency>>;
let [browser, mock, origin]: [Browser, Mock, string] = [] as never;
beforeAll(async () => {
  browser = await openBrowser(inject('chromium'));
  mock = await startAgency({ seed: 'accessible' });
  await playScene(mock);
  ({ origin } = new URL(mock.baseUrl));
});
afterAll(async () => {
  await browser.close();
  await mock.close();
});

/** Every place of the page, and what can be opened on it. */
const PLACES: readonly {
  readonly name: string;
  readonly path: () => string;
  readonly open?: (page: Page) => Promise<unknown>;
}[] = [
  ...[
    '',
    'people',
    'links',
    'connections',
    'credentials',
    'offers',
    'proof-requests',
    'messages',
    'requests',
    'faults',
  ].map((word) => ({ name: word === '' ? 'overview' : word, path: () => `/#/${word}`, open: openAll })),
  { name: 'somebody', path: () => `/#/people/${mock.people[0]?.agentId}`, open: openAll },
  { name: 'nobody', path: () => '/#/people/nobody' },
  { name: 'no place', path: () => '/#/constructor' },
  { name: 'a link', path: () => mock.records('links')[0]?.url ?? '' },
  { name: 'a link that is none', path: () => '/bc/public/invitation?oob=none' },
  {
    name: 'the clock',
    path: () => '/',
    open: (page) => page.getByRole('button', { name: /advance the clock/ }).click(),
  },
  {
    name: 'the question before a reset',
    path: () => '/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Snapshot and reset' }).click();
      await page.getByRole('button', { name: 'Reset…' }).click();
    },
  },
  {
    name: 'a refusal',
    path: () => `/#/people/${mock.people[0]?.agentId}`,
    open: async (page) => {
      await page.getByLabel('Or any link, pasted').fill('nonsense');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('it is no link of this agency').waitFor();
    },
  },
];

/**
 * Text as far apart as somebody may set it (WCAG 1.4.12). So is text on a machine with wider letters: each has fonts of
 * its own.
 */
const SPACED = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }');
  document.adoptedStyleSheets = [sheet];`;

/** What a browser says of places that are not there. */
const EXPECTED = /status of 40[04]/;

describe.each(LOOKS)('$colorScheme, $width pixels wide', (looks) => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openPage(browser, origin, looks);
  });
  afterAll(() => watched.close());

  it.each(PLACES)('axe finds nothing: $name', async ({ path, open }) => {
    const { page, wrong } = watched;
    await page.goto('about:blank');
    await page.goto(new URL(path(), origin).href);
    await settled(page);
    await open?.(page);
    expect(await axeFinds(page)).toEqual([]);
    const widest = (): Promise<number> => page.evaluate('document.scrollingElement.scrollWidth');
    expect(await widest(), 'it scrolls sideways').toBeLessThanOrEqual(looks.width);
    await page.evaluate(SPACED);
    expect(await widest(), 'it scrolls sideways with wide letters').toBeLessThanOrEqual(looks.width);
    expect(wrong.filter((text) => !EXPECTED.test(text))).toEqual([]);
  });

  it('axe finds what is wrong, where something is', async () => {
    const { page } = watched;
    await page.goto(origin);
    await page.getByRole('heading', { name: 'What just happened' }).waitFor();
    await page.evaluate(() => {
      const pale = Object.assign(document.createElement('p'), { textContent: 'pale' });
      pale.style.color = matchMedia('(prefers-color-scheme: dark)').matches ? '#333' : '#ccc';
      document.querySelector('main')?.append(document.createElement('img'), pale);
    });
    const rules = (await axeFinds(page)).map((each) => each.split(':')[0]);
    expect(rules.toSorted()).toEqual(['color-contrast', 'image-alt']);
  });
});
