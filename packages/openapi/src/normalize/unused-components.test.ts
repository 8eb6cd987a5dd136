import { expect, it } from 'vitest';
import { checkDocument } from '../document/check.ts';
import { withoutUnusedComponents } from './unused-components.ts';

const ref = (path: string) => ({ $ref: `#/components/${path}` });
const document = (components: object) =>
  checkDocument(
    {
      openapi: '3.0.0',
      info: { title: 'T', version: '1' },
      paths: {
        '/a': {
          get: {
            parameters: [ref('parameters/P')],
            responses: {
              200: {
                content: {
                  'application/json': { schema: ref('schemas/A'), example: { $ref: '#/components/schemas/Data' } },
                },
              },
            },
          },
        },
      },
      components,
    },
    'd',
  );

it('keeps what is referred to, through other components and in rings, and the security schemes', () => {
  const used = {
    parameters: { P: {} },
    schemas: { A: { items: ref('schemas/B') }, B: { items: ref('schemas/A') } },
    securitySchemes: { hash: {} },
  };
  const unused = {
    schemas: { ...used.schemas, C: { items: ref('schemas/A') }, Data: {} },
    responses: { R: { content: {} } },
  };
  expect(withoutUnusedComponents(document({ ...used, ...unused }))).toEqual(document(used));
});

it.each<{ why: string; given: object; want: object }>([
  {
    why: 'another kind of the same name',
    given: { schemas: { A: {}, P: {} }, parameters: { P: {}, A: {} } },
    want: { schemas: { A: {} }, parameters: { P: {} } },
  },
  {
    why: 'what a parameter refers to, and nothing that a word of the author\u2019s own seems to',
    given: {
      schemas: { A: { ours: ref('schemas/E') }, B: {}, E: {} },
      parameters: { P: { schema: ref('schemas/B') } },
    },
    want: { schemas: { A: { ours: ref('schemas/E') }, B: {} }, parameters: { P: { schema: ref('schemas/B') } } },
  },
  {
    why: 'what a security scheme or an extension holds',
    given: { schemas: { A: {} }, parameters: { P: {} }, securitySchemes: {}, 'x-note': 'ours' },
    want: { schemas: { A: {} }, parameters: { P: {} }, securitySchemes: {}, 'x-note': 'ours' },
  },
  {
    why: 'what a mapping and a property behind it refer to',
    given: {
      schemas: {
        A: { discriminator: { mapping: { b: 'B' } } },
        B: { $ref: '#/components/schemas/C/properties/d' },
        C: { properties: { d: {} } },
        E: {},
      },
      parameters: { P: { schema: ref('schemas/A') } },
    },
    want: {
      schemas: {
        A: { discriminator: { mapping: { b: 'B' } } },
        B: { $ref: '#/components/schemas/C/properties/d' },
        C: { properties: { d: {} } },
      },
      parameters: { P: { schema: ref('schemas/A') } },
    },
  },
])('keeps $why', ({ given, want }) => {
  expect(withoutUnusedComponents(document(given))).toEqual(document(want));
});

it('a document without components is itself', () => {
  const given = checkDocument({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {} }, 'd');
  expect(withoutUnusedComponents(given)).toBe(given);
});
