import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe has against a page, each as `rule: element`. */
export async function axeFinds(page: Page, options: axe.RunOptions = {}): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (given) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, given);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  }, options);
}
