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
