import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema, Schemas } from '../schema.ts';
import { arbitraryOf } from './arbitrary.ts';
import { fitsIn } from './fits.ts';
import { fullValues } from './full-values.ts';
import { variantsOf } from './places.ts';
import { operationsOf, prismInProcess } from './prism-in-process.ts';
import { drawing } from './seed.ts';
import { components, newerSchemas, olderSchemas, realSchemas } from './testing/real-schemas.ts';
import { broken, limits } from './variations.ts';

// Prism and ajv validate what the suite draws for a document that has all that the repository's may once have.
const fits = fitsIn(components);

describe.each([
  { version: '3.0.3', schemas: { ...realSchemas, ...olderSchemas.properties } },
  { version: '3.1.0', schemas: { ...realSchemas, ...newerSchemas } },
])('OpenAPI $version', async ({ version, schemas }) => {
  const operations = await operationsOf(documentOf(version, schemas));

  it.each(Object.entries(schemas))('%s', async (name, schema) => {
    const { fetch, take } = prismInProcess({ id: name, answerType: 'application/json' }, operations);
    const validated = async (body: unknown): Promise<object> => {
      await fetch(`https://agency.example.com/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const [{ violations, body: got } = { violations: [], body: undefined }] = take();
      return { body: got, isAllowed: violations.length === 0, fits: fits(schema, body) };
    };
    const allowed = (body: unknown): object => ({ body, isAllowed: true, fits: true });

    for (const body of fc.sample(arbitraryOf(schema, components), { ...drawing(), numRuns: 60 }))
      expect(await validated(body)).toEqual(allowed(body));
    const variants = { broken: 0, limits: 0 };
    for (const full of fullValues(schema, components, drawing())) {
      expect(await validated(full)).toEqual(allowed(full));
      for (const { body } of variantsOf(schema, full, { schemas: components, fits, vary: limits })) {
        expect(await validated(body)).toEqual(allowed(body));
      }
      for (const { body, keyword, pointer } of variantsOf(schema, full, { schemas: components, fits, vary: broken })) {
        expect(await validated(body), `${keyword} at ${pointer}`).toEqual({ body, isAllowed: false, fits: false });
        variants.broken += 1;
      }
    }
    expect(variants.broken).toBeGreaterThan(0);
  });
});

function documentOf(openapi: string, schemas: Schemas): object {
  const paths = Object.entries(schemas).map(([name, schema]: [string, Schema]) => [
    `/${encodeURIComponent(name)}`,
    {
      post: {
        operationId: name,
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: { 200: { description: '' }, 400: { description: '' } },
      },
    },
  ]);
  return {
    openapi,
    info: { title: 'Real', version: '1' },
    paths: Object.fromEntries(paths),
    components: { schemas: components },
  };
}
