import { expect, it } from 'vitest';
import { info } from '../document/operations.ts';
import { checkSnapshot, FORMAT } from './snapshot.ts';

const document = { version: info.version, sha256: info.sha256 };
const whole = { format: FORMAT, document, tables: { settings: [{ name: 'one', value: 1 }] } };
const OTHER = '0123456789abcdef';

it.each([whole, { ...whole, tables: {} }])('a snapshot of this version and document is one: %j', (snapshot) => {
  expect(checkSnapshot(snapshot)).toBe(snapshot);
});

it.each<{ given: unknown; want: string | RegExp }>([
  ...[undefined, null, 7, 'x', {}, { ...whole, format: 7 }, { ...whole, format: 'other/1' }].map((given) => ({
    given,
    want: 'This is no snapshot of a mock agency: it has no `format`.',
  })),
  {
    given: { ...whole, format: 'one37id-agency-mock/2' },
    want: `This snapshot has the format one37id-agency-mock/2, and this version reads ${FORMAT}: make it again with this version.`,
  },
  {
    given: { ...whole, document: { version: '0.9', sha256: OTHER } },
    want: `This snapshot was made with another document (0.9, sha256 0123456789ab) than this mock has (${info.version}, sha256 ${info.sha256.slice(0, 12)}): make it again with this version.`,
  },
  {
    given: { ...whole, document: undefined },
    want: /^This snapshot was made with another document \(unknown, sha256 undefined\) than /,
  },
  { given: { ...whole, document: {} }, want: /^This snapshot was made with another document \(unknown, sha256 / },
  {
    given: { ...whole, tables: { people: [], a: [], b: [] } },
    want: 'This snapshot has a, b, which this version does not know.',
  },
  {
    given: { ...whole, tables: { settings: [{ value: 1 }] } },
    want: 'This snapshot is broken: /settings/0/name is required. Make it again with this version.',
  },
  ...[undefined, null, 7, 'settings', [], [[]]].map((tables) => ({
    given: { ...whole, tables },
    want: /^This snapshot is broken: the body must be object\. Make it again with this version\.$/,
  })),
])('%j is refused', ({ given, want }) => {
  expect(() => checkSnapshot(given)).toThrow(want);
});
