import { describe, expect, inject, test } from 'vitest';
import { type Bundle, bundle } from './bundle.ts';
import { documentOperations } from './document-operations.ts';
import { DOCUMENT_ROOM } from './document-room.ts';

const consumer = inject('consumer');
const KB = 1024;

/** One call, with all that it needs: core. */
const flatFrom = (entry: string) => `import { createAgencyClient, getCredential } from '${entry}';
export const read = (id) => getCredential(createAgencyClient({ baseUrl: 'https://agency.example.com/bc/admin' }), { id });`;
const FLAT = flatFrom('@one37id/agency');
/** What the document has: a bundle must hold none of it unasked. */
const operations = documentOperations();
const paths = [...new Set(operations.map(({ path }) => path))];
const agencyFrom = (entry: string) => `export { Agency } from '${entry}';`;
const AGENCY = agencyFrom('@one37id/agency');

describe.for([
  { platform: 'browser', entry: '@one37id/agency/dangerously-allow-browser' },
  { platform: 'neutral', entry: '@one37id/agency' },
] as const)('sizes, minified and gzipped with all dependencies, for $platform', ({ platform, entry }) => {
  test.for([
    { what: 'one flat function', source: flatFrom(entry), most: 13.6 * KB },
    { what: 'Agency with all resources', source: agencyFrom(entry), most: 19.95 * KB * DOCUMENT_ROOM },
  ])('$what', async ({ source, most }, { annotate }) => {
    const { gzip, modules } = await bundle(consumer, source, platform);
    await annotate(`${gzip} of ${most} bytes`);
    const largest = modules.slice(0, 10).map(({ path, bytes }) => `${bytes} ${path}`);
    expect(gzip, `too large; the largest modules:\n${largest.join('\n')}\n`).toBeLessThanOrEqual(most);
  });
});

describe('what is not imported is not in the bundle', () => {
  const flat = bundle(consumer, FLAT);
  const agency = bundle(consumer, AGENCY);
  const holds = ({ modules }: Bundle, pattern: RegExp) => modules.some(({ path }) => pattern.test(path));

  test('of all operations, one flat function brings its own only', async () => {
    // As the bundler writes them, where all are brought.
    const { code: all } = await bundle(consumer, `export * from '@one37id/agency/operations';`);
    expect(operations.filter(({ id }) => !brings(all, id))).toEqual([]);
    const { code } = await flat;
    expect(operations.filter(({ id }) => brings(code, id)).map(({ id }) => id)).toEqual(['getCredential']);
    const own = operations.filter(({ id }) => id === 'getCredential').map(({ path }) => path);
    expect(paths.filter((path) => code.includes(`"${path}"`))).toEqual(own);
  });

  test('of all input schemas, one brings its own parts only', async () => {
    const from = '@one37id/agency/schemas';
    const { code: all } = await bundle(consumer, `export * from '${from}';`);
    const { code: one } = await bundle(consumer, `export { sendActionMessageByAgentIdInputSchema } from '${from}';`);
    // Parts that several have, each by a name that only it has.
    const parts = ['buttons', 'credentials'];
    expect(parts.filter((name) => all.includes(`${name}:`))).toEqual(parts);
    expect(parts.filter((name) => one.includes(`${name}:`))).toEqual(['buttons']);
    expect(one.length).toBeLessThan(all.length / 20);
  });

  test('one flat function brings no resource, no pager and no helper', async () => {
    const { modules } = await flat;
    const ours = modules.map(({ path }) => path).filter((path) => path.startsWith('@one37id/agency/'));
    expect(ours.toSorted()).toEqual(
      [
        'agency.ts',
        'announce-document.ts',
        'client-options.ts',
        'generated/document.gen.ts',
        'generated/operations.gen.ts',
        'generated/sdk.gen.ts',
      ].map((path) => `@one37id/agency/src/${path}`),
    );
    expect(holds(await flat, /core\/src\/(paging\/|variant\.ts$|guards\.ts$)/)).toBe(false);
  });

  test('`Agency` brings no operation of the Studio', async () => {
    const { code } = await agency;
    for (const [client, count] of Object.entries({ agency: 62, studio: 23 }))
      expect(operations.filter((each) => each.client === client).length).toBeGreaterThanOrEqual(count);
    expect(operations.filter(({ id }) => brings(code, id))).toEqual(
      operations.filter(({ client }) => client === 'agency'),
    );
  });

  test.for([
    {
      what: 'validators',
      from: '@one37id/agency/validators',
      pattern: /agency\/src\/(validators[/.]|.*validators\.gen)/,
    },
    { what: 'routes', from: '@one37id/agency/routes', pattern: /agency\/src\/(routes[/.]|.*routes\.gen)/ },
    { what: 'schemas', from: '@one37id/agency/schemas', pattern: /agency\/src\/(schemas[/.]|.*schemas\.gen)/ },
    { what: 'OpenTelemetry', from: '@one37id/agency-core/opentelemetry', pattern: /opentelemetry/ },
  ])('no $what in either', async ({ from, pattern }) => {
    expect([holds(await flat, pattern), holds(await agency, pattern)]).toEqual([false, false]);
    // Where it is imported, the pattern finds it.
    expect(holds(await bundle(consumer, `export * from '${from}';`), pattern)).toBe(true);
  });

  test('an import for its side effects only brings nothing at all', async () => {
    const { code } = await bundle(
      consumer,
      `import '@one37id/agency'; import '@one37id/agency-core'; import '@one37id/agency/operations'; import '@one37id/agency/validators'; import '@one37id/agency/routes'; import '@one37id/agency/schemas';`,
    );
    expect(code).toBe('');
  });
});

/** Whether the operation of that id is in a bundle. */
function brings(code: string, id: string): boolean {
  return code.includes(`id:"${id}"`);
}
