import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takenNames } from './taken-names.ts';

const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'taken-test-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('reads what hand-written code exports, and the members of its classes above generated ones', async () => {
  const files = {
    'packages/core/src/index.ts': "export { type Client, createClient } from './client.ts';",
    'packages/client/src/index.ts':
      "export { a as b } from './a.ts';\nexport * from './generated/sdk.gen.ts';\nexport { getA } from './generated/sdk.gen.ts';\nexport { documentInfo } from './generated/document.gen.ts';\nexport * from './rest.ts';\nexport * as all from './rest.ts';\nexport * from 'elsewhere';\nconst own = 1;\nexport { own };",
    'packages/client/src/rest.ts': "export { c } from './c.ts';",
    'packages/client/src/agency.ts':
      'export class Agency extends AgencyResources { readonly client = 1; override readonly credentials = 2; constructor() { super(); } with() {} }',
    'packages/client/src/claims/credentials.ts':
      'export class Credentials extends CredentialsResource { define() {} override issue() {} }\nclass Other { x = 1 }',
    'packages/client/src/mine.ts':
      'const a = 1;\nexport class Resourceful extends MyResourceful { x() {} }\nclass Base { y() {} }\nclass Odd extends OddResources { [key: string]: unknown; [Symbol.iterator]() {} }',
    'packages/client/src/of.gen.tsx.ts': 'class More extends MoreResource { z() {} }',
    'packages/client/src/notes.ts.md': 'class Note extends NoteResource { z() {} }',
    'packages/client/src/agency.test.ts': 'class Mine extends AgencyResources { mine = 1 }',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  expect(await takenNames(root)).toEqual({
    exports: new Set(['Client', 'createClient', 'b', 'documentInfo', 'c', 'own']),
    members: new Map([
      ['AgencyResources', new Set(['client', 'with'])],
      ['CredentialsResource', new Set(['define'])],
      ['OddResources', new Set()],
      ['MoreResource', new Set(['z'])],
    ]),
  });
});

it('knows those of this repository, and none where there is no client', async () => {
  const { exports, members } = await takenNames(REPOSITORY);
  expect([...exports]).toEqual(
    expect.arrayContaining(['Agency', 'createAgencyClient', 'waitFor', 'CallOptions', 'documentInfo']),
  );
  expect([...(members.get('AgencyResources') ?? [])]).toEqual(expect.arrayContaining(['client', 'with']));
  expect(await takenNames(root)).toEqual({ exports: new Set(), members: new Map() });
});
