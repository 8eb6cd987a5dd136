import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorkflowFiles } from './workflow-file.ts';
import { checkWorkflowRules } from './workflow-rules.ts';
import { checkWorkflowSchema } from './workflow-schema.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const files = await readWorkflowFiles(root);

it('finds the workflows', () => {
  expect(files.map(({ path }) => path)).toEqual([
    '.github/actions/setup/action.yml',
    '.github/workflows/ci.yml',
    '.github/workflows/release.yml',
    '.github/workflows/spec-update.yml',
  ]);
});

describe.each(files)('$path', (file) => {
  it('fits the published schema', async () => {
    expect(await checkWorkflowSchema(file)).toEqual([]);
  });

  it('keeps the rules of this repository', () => {
    expect(checkWorkflowRules(file)).toEqual([]);
  });

  it('runs only scripts that are there', () => {
    const scripts = file.text.match(/scripts\/[\w-]+\.\w+/g) ?? [];
    expect(scripts.filter((script) => !existsSync(join(root, script)))).toEqual([]);
  });
});

it('pins one commit for each action', () => {
  const pins = new Set(files.flatMap(({ text }) => text.match(/\S+@[0-9a-f]{40} # \S+/g) ?? []));
  const repositories = [...pins].map((pin) => pin.split('/').slice(0, 2).join('/').split('@')[0]);
  expect(repositories.toSorted()).toEqual([
    'actions/checkout',
    'actions/download-artifact',
    'actions/setup-node',
    'actions/upload-artifact',
    'changesets/action',
    'changesets/action',
  ]);
});

it('names no registry: npm’s default is where packages go', () => {
  for (const { text } of files) expect(text).not.toMatch(/registry-url|registry\.|NPM_TOKEN|NODE_AUTH_TOKEN|_authToken/);
});
