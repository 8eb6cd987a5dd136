import { startAgency } from '@one37id/agency-testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFinds } from './testing/axe.ts';
import { openAll, openBrowser, openPage, settled, type Watched } from './testing/browser.ts';
import { ODD_TEXTS, playOddTexts } from './testing/odd-texts.ts';

type Mock = Awaited<ReturnType<typeof startAgency>>;
let [browser, mock, origin]: [Browser, Mock, string] = [] as never;
beforeAll(async () => {
  browser = await openBrowser(inject('chromium'));
  mock = await startAgency({ seed: 'odd' });
  await playOddTexts(mock);
  ({ origin } = new URL(mock.baseUrl));
});
afterAll(async () => {
  await browser.close();
  await mock.close();
});

/** What must not be anywhere on the page, whoever wrote the texts that are shown on it. */
async function wrongWith(page: Page, width: number): Promise<readonly string[]> {
  return page.evaluate((wide) => {
    const found: string[] = [];
    const say = (what: string, element: Element | null): void =>
      void found.push(`${what}: ${element?.outerHTML.slice(0, 200)}`);
    if ((globalThis as { hit?: number }).hit !== undefined) say('a text was run', null);
    if (
      document.querySelectorAll('main img:not(.qr), main script').length > 0 ||
      document.querySelectorAll('h1').length !== 1
    )
      say('a text became markup', document.querySelector('main'));
    if (document.documentElement.outerHTML.length > 500_000) say('it is too long to be read', null);
    for (const element of document.querySelectorAll('main *')) {
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own > 0 && (left < -1 || right > wide + 1) && getComputedStyle(element).position !== 'absolute')
        say('goes over the edge', element);
    }
    for (const element of document.querySelectorAll('a, button, summary, h1, h2, h3, dt, dd, .record-title'))
      if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(element.textContent)) say('shows nothing', element);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const [words, around] = [text.textContent ?? '', text.parentElement];
      if (/[\u202A-\u202E\u2067\u2068]/.test(words)) say('turns what is around it', around);
      if (/[\u0590-\u06FF]/.test(words) && around?.closest('bdi, code, pre, option, .pill, .avatar, [role]') == null)
        say('is not kept apart', around);
    }
    return found;
  }, width);
}

const LISTS = ['', 'people', 'links', 'connections', 'credentials', 'offers', 'proof-requests', 'messages', 'requests'];

describe('texts of others, on a phone', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await openPage(browser, origin, { colorScheme: 'light', width: 360 });
  });
  afterAll(() => watched.close());

  const look = async (path: string): Promise<void> => {
    const { page, wrong } = watched;
    await page.goto('about:blank');
    await page.goto(`${origin}/#/${path}`);
    await settled(page);
    await openAll(page);
    expect(await wrongWith(page, 360)).toEqual([]);
    // Colours are those of everybody's texts, and looking at them takes longer than all else.
    expect(await axeFinds(page, { rules: { 'color-contrast': { enabled: false } } })).toEqual([]);
    expect(wrong).toEqual([]);
  };

  it.each(LISTS)('are shown as text, and break nothing: /%s', look);

  it.each(Object.keys(ODD_TEXTS).map((what, at) => ({ what, at })))(
    'of somebody whose name is $what',
    async ({ at }) => {
      await look(`people/${mock.people[at]?.agentId}`);
    },
  );

  it.each(['offer', 'proof', 'flow'] as const)('in the link of %s', async (kind) => {
    for (const { id } of mock
      .records('links')
      .filter((link) => link.kind === kind)
      .slice(0, 3))
      await look(`links/${id}`);
  });
});

it('a refusal that quotes a name of a million letters can be read', async () => {
  const { page, close } = await openPage(browser, origin, { colorScheme: 'light', width: 360 });
  const somebody = mock.people.find(({ name }) => name.length > 1_000);
  await page.goto(`${origin}/#/people/${somebody?.agentId}`);
  await page.getByLabel('Or any link, pasted').fill('nonsense');
  await page.keyboard.press('Enter');
  await page.locator('.failure span').first().waitFor();
  expect((await page.getByRole('alert').textContent())?.length).toBeLessThan(1_000);
  await close();
});
