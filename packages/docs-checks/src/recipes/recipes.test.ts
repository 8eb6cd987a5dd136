import type { INestApplication } from '@nestjs/common';
import { Agency, isAgencyAbortError, QrImage } from '@one37id/agency';
import { startAgency } from '@one37id/agency-testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type App, FRAMEWORKS } from './frameworks.ts';
import { CODES, FAILURES, failingAgency } from './failing-agency.ts';
import { compileRecipes, fileOf, recipe, recipeBlocks } from './recipes.ts';

const errors = compileRecipes('recipes');

test('the recipes compile', () => {
  expect(errors).toEqual([]);
  expect(recipeBlocks.map(fileOf).toSorted()).toEqual([
    'agency-error.filter.ts',
    'agency-server.ts',
    'agency.module.ts',
    'answer-to.ts',
    'backfill.ts',
    'badge-actions.ts',
    'badges.service.ts',
    'erase.ts',
    'express-errors.ts',
    'fastify-errors.ts',
    'hono-errors.ts',
    'id-of.ts',
    'koa-errors.ts',
    'map.ts',
    'revoke-and-confirm.ts',
    'visits.ts',
  ]);
});

const SECRET = 'the-secret-key';
let failing: Awaited<ReturnType<typeof failingAgency>>;
beforeAll(async () => {
  failing = await failingAgency();
  // Hono prints what no handler took.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => {
  failing.close();
  vi.restoreAllMocks();
});

const work = (path: string): Promise<unknown> =>
  path === '/save' ? new QrImage(PNG, 'image/png').save('/no/such/folder/a.png') : read(path);

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const read = (path: string) =>
  new Agency({
    baseUrl: failing.baseUrl(Number(path.slice(1)) || 0),
    secretKey: SECRET,
    timeout: 300,
    maxRetries: 0,
    ...(path.startsWith('/E') ? { fetch: () => Promise.reject(brokenBy(path.slice(1))) } : {}),
  }).credentials.get({ id: 'an-id' });

const brokenBy = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe.each(Object.entries(FRAMEWORKS))('%s', (_, start) => {
  const apps: Record<'plain' | 'recipe', App | undefined> = { plain: undefined, recipe: undefined };
  beforeAll(async () => {
    apps.plain = await start(work, false);
    apps.recipe = await start(work, true);
  });
  afterAll(async () => {
    for (const app of Object.values(apps)) await app?.close();
  });

  test.for(FAILURES.map(({ name }, index) => ({ name, index })))(
    'an agency that answers with $name is not the answer of the application: 500',
    async ({ index }) => {
      const { status, headers } = (await apps.plain?.request(`/${index}`)) ?? {};
      expect({ status, retryAfter: headers?.get('retry-after') }).toEqual({ status: 500, retryAfter: null });
    },
  );

  test.for(CODES)('a connection that fails by %s is not the answer of the application: 500', async (code) => {
    expect((await apps.plain?.request(`/${code}`))?.status).toBe(500);
  });

  test('a file that cannot be written is not its answer either', async () => {
    expect((await apps.plain?.request('/save'))?.status).toBe(500);
  });

  test.for(FAILURES.map(({ name, want }, index) => ({ name, want, index })))(
    'with the recipe $name is a $want',
    async ({ index, want }) => {
      const answer = await apps.recipe?.request(`/${index}`);
      expect({ status: answer?.status, retryAfter: answer?.headers.get('retry-after') }).toEqual({
        status: want,
        retryAfter: want === 503 ? '7' : null,
      });
      expect(await answer?.text()).toMatch(/^\{"error":"agency_\w+"\}$/);
    },
  );

  test('the recipe leaves other errors to the framework', async () => {
    const app = await start(() => Promise.reject(new Error('ours')), true);
    expect((await app.request('/0')).status).toBe(500);
    await app.close();
  });

  test('an input that the client refuses is a fault of the application', async () => {
    const app = await start(
      () => new Agency({ baseUrl: failing.baseUrl(0), secretKey: SECRET }).credentials.get({ id: '..' }),
      true,
    );
    const answer = await app.request('/0');
    expect([answer.status, await answer.json()]).toEqual([500, { error: 'internal' }]);
    await app.close();
  });
});

test('the NestJS module gives services a client that calls the agency', async () => {
  const mock = await startAgency();
  vi.stubEnv('AGENCY_URL', mock.baseUrl);
  vi.stubEnv('AGENCY_SECRET_KEY', mock.secretKey);
  const app = await FRAMEWORKS['NestJS']?.(() => Promise.resolve(), true);
  try {
    const ada = mock.person({ name: 'Ada' });
    const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey });
    ada.scan(await agency.invitations.url());
    const { credentialIds } = await agency.credentials.issue({
      agentId: ada.agentId,
      payload: [{ schemaId: 'https://example.com/schemas/badge/1.0', attributes: [{ key: 'nr', value: 1 }] }],
    });
    const [id = ''] = credentialIds ?? [];
    expect((await app?.request(`/badges/${id}/revoke`))?.status).toBe(200);
    expect(await agency.credentials.status(id)).toBe('revoked');
  } finally {
    vi.unstubAllEnvs();
    await app?.close();
    await mock.close();
  }
});

test('the NestJS module ends what is under way when the application has shut down, and the options given are its own', async () => {
  const { nestApp, agencyOf } = await recipe<{
    nestApp: (work: () => Promise<void>, withRecipe: boolean) => Promise<INestApplication>;
    agencyOf: (app: INestApplication) => Agency;
  }>('nest-app.ts');
  // The last of the failures is silence.
  vi.stubEnv('AGENCY_URL', failing.baseUrl(FAILURES.length - 1));
  vi.stubEnv('AGENCY_SECRET_KEY', SECRET);
  const app = await nestApp(() => Promise.resolve(), true);
  const call = agencyOf(app).credentials.get({ id: 'an-id' });
  const ended = call.then(
    () => 'answered',
    (error: unknown) => isAgencyAbortError(error),
  );
  await app.close();
  vi.unstubAllEnvs();
  expect(await ended).toBe(true);
});
