import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsePublishPlan, readPublishPlan } from './publish-plan.ts';

const core = {
  kind: 'publish',
  name: '@a/core',
  version: '1.0.0',
  access: 'public',
  tag: 'latest',
  // The sha256 of the text `core`.
  tarball: { path: 'packages/a-core-1.0.0.tgz', integrity: 'sha256-DUX1/UYrjHC/+xACGsG8/z9Y8psfr3VoWVCVQn1CgSw=' },
};
const client = { ...core, name: '@a/client', tarball: { ...core.tarball, path: 'packages/a-client-1.0.0.tgz' } };
const plan = (...groups: unknown[][]) => JSON.stringify({ version: 1, plan: groups });

it('keeps the order: what is depended on comes first', () => {
  expect(parsePublishPlan(plan([core], [client])).map(({ name }) => name)).toEqual(['@a/core', '@a/client']);
});

it.each([
  { given: 'another version', text: JSON.stringify({ version: 2, plan: [] }), want: 'is no plan of version 1' },
  { given: 'no plan', text: '[]', want: 'is no plan of version 1' },
  { given: 'a tag only', text: plan([{ ...core, kind: 'tag-only' }]), want: 'holds more than packages to publish' },
  {
    given: 'a package that is not packed',
    text: plan([{ ...core, tarball: undefined }]),
    want: '@a/core has no text "path"',
  },
  {
    given: 'a path that leads out',
    text: plan([{ ...core, tarball: { ...core.tarball, path: 'packages/../../x.tgz' } }]),
    want: 'is no packed package',
  },
  { given: 'an access that is none', text: plan([{ ...core, access: 'all' }]), want: 'there is no access "all"' },
])('refuses $given', ({ text, want }) => {
  expect(() => parsePublishPlan(text)).toThrow(want);
});

it.each([
  { given: 'core', want: 'packed' },
  { given: 'another', want: 'was packed' },
])('looks at the tarball: $given', async ({ given, want }) => {
  const folder = await mkdtemp(join(tmpdir(), 'publish-plan-'));
  try {
    await mkdir(join(folder, 'packages'));
    await writeFile(join(folder, core.tarball.path), given);
    await writeFile(join(folder, 'publish-plan.json'), plan([core]));
    const answer = await readPublishPlan(folder).then(
      ([release]) => (release?.tarball === join(folder, core.tarball.path) ? 'packed' : 'elsewhere'),
      (error: Error) => error.message,
    );
    expect(answer).toContain(want);
  } finally {
    await rm(folder, { recursive: true });
  }
});
