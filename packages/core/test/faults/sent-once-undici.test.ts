import { expect, test } from 'vitest';
import { describeSentOnce } from '../support/sent-once.ts';
import { restoringDispatchers, senders, undicis } from '../support/undicis.ts';

restoringDispatchers();
describeSentOnce(senders);

test('every version that can be loaded here was loaded', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(Object.keys(undicis)).toEqual(['undici-6', 'undici-7', ...(major > 22 || minor >= 19 ? ['undici'] : [])]);
});
