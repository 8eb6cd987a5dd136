import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { SpecChange } from '@one37id/agency-spec-diff';
import { changesetText } from './changeset.ts';

const change = (methods: string[], reason: string, more: Partial<SpecChange> = {}): SpecChange => ({
  kind: 'request-field-required',
  class: 'breaking',
  direction: 'request',
  reason,
  pointers: { before: '#', after: '#' },
  before: 1,
  after: 2,
  operations: methods,
  methods,
  ...more,
});

it('lists what changes by resource method, the strongest first', () => {
  const text = changesetText({
    bump: 'minor',
    version: '0.3.0',
    title: 'Agency API 1.1',
    changes: [
      change(['messages.sendData (agentId)', 'messages.sendData (agentAlias)'], '`tag` is required now.'),
      change(['credentials.list'], 'The path is now /x.', { sourceCompatible: true }),
      change(['wallet.backUp'], 'wallet.backUp is new.', { class: 'additive' }),
      change([], 'The title changed.', { class: 'docs' }),
    ],
    surface: [
      { name: 'SendDataInput', kind: 'changed', class: 'breaking', before: 'a', after: 'b' },
      { name: 'backUp', kind: 'added', class: 'additive', before: undefined, after: 'x' },
    ],
  });
  expect(text).toBe(`---
"@one37id/agency": minor
"@one37id/agency-testing": minor
---

A new document of the agency: Agency API 1.1. Before 1.0 a breaking change raises the minor version, everything else the patch.

### Breaking

- \`messages.sendData (agentAlias)\`, \`messages.sendData (agentId)\`: \`tag\` is required now.
- Another type: \`SendDataInput\`

### Breaking for installed versions; your code stays as it is

- \`credentials.list\`: The path is now /x.

### New

- \`wallet.backUp\`: wallet.backUp is new.
- Newly exported: \`backUp\`

### Documentation

- The title changed.
`);
});

const surfaceOf = (name: string, kind: 'removed' | 'changed' | 'added', severity: 'breaking' | 'additive') => ({
  name,
  kind,
  class: severity,
  before: 'a',
  after: 'b',
});
const textOf = (changes: readonly SpecChange[], surface: Parameters<typeof changesetText>[0]['surface'] = []) =>
  changesetText({ bump: 'patch', version: '0.1.0', title: 'T', changes, surface }).split('patch.\n\n')[1];

it.each([
  {
    given: 'types of every kind',
    surface: [
      surfaceOf('A', 'removed', 'breaking'),
      surfaceOf('B', 'changed', 'breaking'),
      surfaceOf('C', 'changed', 'additive'),
      surfaceOf('D', 'added', 'additive'),
      surfaceOf('E', 'added', 'additive'),
    ],
    want: '### Breaking\n\n- No longer exported: `A`\n- Another type: `B`\n\n### New\n\n- A wider type: `C`\n- Newly exported: `D`, `E`\n',
  },
  {
    given: 'the reasons of a method together, each once, and methods in one order',
    changes: [
      change(['b.b', 'a.a'], 'One.'),
      change(['a.a'], 'Two.'),
      change(['a.a'], 'Two.'),
      change(['c.c'], 'One.'),
    ],
    want: '### Breaking\n\n- `a.a`: One. Two.\n- `b.b`, `c.c`: One.\n',
  },
  {
    given: 'an addition that no code sees for a new one',
    changes: [change(['a.a'], 'One.', { class: 'additive', sourceCompatible: true })],
    want: '### New\n\n- `a.a`: One.\n',
  },
])('tells of $given', ({ changes = [], surface = [], want }) => {
  expect(textOf(changes, surface)).toBe(want);
});

it('states the rules of 1.0 and later', () => {
  expect(changesetText({ bump: 'major', version: '1.2.0', title: 'T', changes: [], surface: [] })).toMatch(
    /\nA new document of the agency: T. A breaking change raises the major version, an addition the minor, everything else the patch\.\n$/,
  );
});

// The note of a document stood in the changelog of core, in which nothing had changed, and not in the mock agency's
// alone.
it('names the published packages that are made from the document, and no others', async () => {
  const packages = fileURLToPath(new URL('../../', import.meta.url));
  const made: string[] = [];
  for (const name of await readdir(packages)) {
    const text = await readFile(join(packages, name, 'package.json'), 'utf8').catch(() => '{"private":true}');
    const manifest = JSON.parse(text) as { name: string; private?: boolean; scripts?: { build?: string } };
    if (manifest.private === true) continue;
    const isGenerated = await access(join(packages, name, 'src/generated')).then(
      () => true,
      () => false,
    );
    if (isGenerated || /document/.test(manifest.scripts?.build ?? '')) made.push(manifest.name);
  }
  const text = changesetText({ bump: 'patch', version: '0.1.0', title: 'T', changes: [], surface: [] });
  expect([...text.matchAll(/^"(.+)": patch$/gm)].map(([, name]) => name)).toEqual(made.sort());
});
