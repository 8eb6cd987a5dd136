import { expect, test } from 'vitest';
import * as sdk from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import type { App } from './app.ts';
import { tellStory } from './tell-story.ts';
import type { Runtime } from './runtime.ts';
import { agencyStory, EXPECTED_OF_SERVERS } from './story.ts';

const app: App = { folder: '', module: '', required: '', worker: '', page: '' };
const good: Runtime = {
  name: 'this Node',
  wanted: '1.2.3',
  version: () => Promise.resolve('1.2.3'),
  tell: (_, baseUrl) => agencyStory(sdk, baseUrl, validators),
};

test.for([
  { what: 'the story as it should be', runtime: good, ok: true, result: /^ok$/ },
  {
    what: 'another version',
    runtime: { ...good, version: () => Promise.resolve('1.2.4') },
    ok: false,
    result: /^wanted 1\.2\.3$/,
  },
  {
    what: 'a runtime that is not there',
    runtime: { ...good, version: () => Promise.reject(new Error('cannot run here')) },
    ok: false,
    result: /^cannot run here$/,
  },
  {
    what: 'a program that fails',
    runtime: { ...good, tell: () => Promise.reject(new Error('exit 1')) },
    ok: false,
    result: /^exit 1$/,
  },
  {
    what: 'a program that only says so',
    runtime: { ...good, tell: () => Promise.resolve(EXPECTED_OF_SERVERS) },
    ok: false,
    result: /^sent , and not list/,
  },
  {
    what: 'a program that tells something else',
    runtime: { ...good, tell: () => Promise.resolve({ error: 'TypeError' }) },
    ok: false,
    result: /^told .*TypeError/,
  },
  {
    what: 'a platform that was to repeat and did not',
    runtime: { ...good, repeatsLost: true as const },
    ok: false,
    result: /^sent .*, and not .*cut, cut/,
  },
])('$what', async ({ runtime, ok, result }) => {
  expect(await tellStory(runtime, app)).toEqual({
    runtime: 'this Node',
    version: expect.any(String),
    ok,
    result: expect.stringMatching(result),
  });
});
