import { expect, it } from 'vitest';
import { sameRoute } from './same-route.ts';

it.each([
  { given: ['GET /a/{id}', 'get /a/{agentId}'], want: true },
  { given: ['GET /a/{id}/b/{of}', 'GET /a/{x}/b/{y}'], want: true },
  { given: ['GET /a', 'GET /a/'], want: true },
  { given: ['GET /a', 'GET /a//'], want: true },
  { given: ['GET /', 'GET /'], want: true },
  { given: ['GET /a', 'PUT /a'], want: false },
  { given: ['GET /a', 'GET /A'], want: false },
  { given: ['GET /a/b', 'GET /a'], want: false },
  { given: ['GET /ab', 'GET /a/b'], want: false },
  { given: ['GET /a/{id}', 'GET /a/'], want: false },
  { given: ['GET /', 'GET /a'], want: false },
])('$given: $want', ({ given: [one = '', other = ''], want }) => {
  expect(sameRoute(one) === sameRoute(other)).toBe(want);
});

it('shows a route as it may be read', () => {
  expect(sameRoute('post /a/{id}/')).toBe('POST /a/{}');
});
