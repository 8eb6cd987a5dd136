import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
    const scripts = file.text.match(/\b(scripts|packages)\/[\w/-]+\.\w+/g) ?? [];
    expect(scripts.filter((script) => !existsSync(join(root, script)))).toEqual([]);
  });
});

describe('what runs without installed dependencies needs none', () => {
  // `pnpm exec` runs what the setup action has installed.
  const commands = files.flatMap(({ text }) =>
    Array.from(
      text.matchAll(/(?<!pnpm exec )\bnode ((?:scripts|packages)\/[\w/-]+\.\w+)/g),
      ([, script = '']) => script,
    ),
  );

  it('finds the commands', () => {
    expect(commands.length).toBeGreaterThanOrEqual(4);
  });

  it.each([...new Set(commands)])('%s', (script) => {
    const foreign = new Set<string>();
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\b(?:[^;']*\bfrom)? '([^']+)'/gm,
      )) {
        if (name.startsWith('.')) visit(join(dirname(file), name));
        else if (!name.startsWith('node:')) foreign.add(`${file} imports ${name}`);
      }
    };
    visit(join(root, script));
    expect([...foreign]).toEqual([]);
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
  for (const { text } of files)
    expect(text).not.toMatch(/registry-url|registry\.|NPM_TOKEN|NODE_AUTH_TOKEN|_authToken/);
});
