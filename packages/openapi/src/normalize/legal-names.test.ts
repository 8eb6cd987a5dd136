import { expect, it } from 'vitest';
import { applied } from './testing/steps.ts';
import { nameLegally } from './legal-names.ts';

it('names what OpenAPI does not allow, however it is referred to, and leaves the rest', () => {
  const { document } = applied(nameLegally, {
    components: {
      schemas: {
        'Res<Page<A>>': { items: { $ref: '#/components/schemas/Page%3CA%3E' } },
        'Page<A>': { items: { $ref: '#/components/schemas/Res<Page<A>>' } },
        'Page[A]': {},
        'A.b-c_d': { items: { $ref: '#/components/schemas/%F0%9F%98%80' } },
        '😀': {},
      },
    },
  });
  expect(document).toEqual({
    components: {
      schemas: {
        Res_Page_A: { items: { $ref: '#/components/schemas/Page_A' } },
        Page_A: { items: { $ref: '#/components/schemas/Res_Page_A' } },
        Page_A2: {},
        'A.b-c_d': { items: { $ref: '#/components/schemas/Schema' } },
        Schema: {},
      },
    },
  });
});
