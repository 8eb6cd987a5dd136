import { expect, it } from 'vitest';
import type { OpenApiDocument } from './types.ts';
import { webhooksOf } from './webhooks.ts';

const event = { post: { responses: {} } };
const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  webhooks: { issued: event, shared: { $ref: '#/components/pathItems/Shared' } },
  paths: {
    '/a': {
      post: {
        operationId: 'start',
        responses: {},
        callbacks: {
          onDone: { '{$request.body#/url}': event, 'x-note': {} },
          onShared: { $ref: '#/components/callbacks/Shared' },
        },
      },
    },
  },
  components: { pathItems: { Shared: event }, callbacks: { Shared: { '/x': { put: { responses: {} } } } } },
};

it('finds webhooks and callbacks, wherever they stand', () => {
  const found = webhooksOf(document).map(({ name, method, pointer, owner, address }) => [
    name,
    method,
    pointer,
    owner?.operation.operationId,
    address,
  ]);
  expect(found).toEqual([
    ['issued', 'post', '#/webhooks/issued/post', undefined, undefined],
    ['shared', 'post', '#/components/pathItems/Shared/post', undefined, undefined],
    ['onDone', 'post', '#/paths/~1a/post/callbacks/onDone/{$request.body#~1url}/post', 'start', '{$request.body#/url}'],
    ['onShared', 'put', '#/components/callbacks/Shared/~1x/put', 'start', '/x'],
  ]);
});
