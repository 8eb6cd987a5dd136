import { expect, it } from 'vitest';
import { operationsOf, prismInProcess } from './prism-in-process.ts';

const schema = { type: 'object', required: ['id'], properties: { id: { type: 'string', minLength: 2 } } };
const post = {
  operationId: 'send',
  requestBody: { required: true, content: { 'application/json': { schema } } },
  responses: { 201: { description: '' }, 400: { description: '' } },
};
const document = { openapi: '3.0.3', info: { title: 'One', version: '1' }, paths: { '/send': { post } } };

it.each([
  { why: 'what is allowed', body: { id: 'xy' }, want: { status: 201, violations: [] } },
  {
    why: 'a short id',
    body: { id: 'x' },
    want: { status: 400, violations: [expect.objectContaining({ code: 'minLength' })] },
  },
])('validates $why as the server does', async ({ body, want }) => {
  const { fetch, take } = prismInProcess({ id: 'send' }, await operationsOf(document));
  await fetch('https://agency.example.com/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(take()).toEqual([{ ...want, body }]);
});

it('changed the document that it was given: its references were gone', async () => {
  const referring = {
    ...document,
    components: { schemas: { Sent: schema } },
    paths: {
      '/send': {
        post: {
          ...post,
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Sent' } } } },
        },
      },
    },
  };
  const before = structuredClone(referring);
  await operationsOf(referring);
  expect(referring).toEqual(before);
});
