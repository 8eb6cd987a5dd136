import { expect, it } from 'vitest';
import { startBarePrism } from './bare-prism.ts';
import { smallDocument } from './testing/small-document.ts';

it('changed the document that it was given: its references were gone', async () => {
  const text = { $ref: '#/components/schemas/Text' };
  const body = { content: { 'application/json': { schema: text } } };
  const document = {
    ...smallDocument,
    components: { schemas: { Text: { type: 'string' } } },
    paths: { '/': { post: { requestBody: body, responses: { 200: { description: '' } } } } },
  };
  const before = structuredClone(document);
  const prism = await startBarePrism(document);
  await prism.close();
  expect(document).toEqual(before);
});
