import { describe, expect, test } from 'vitest';
import { clockOf } from '../../test/support/clock.ts';
import { startDeadline } from '../base/deadline.ts';
import { Failure } from '../base/failure.ts';
import { readBody } from './read-body.ts';

function streaming(chunks: readonly unknown[], end: 'close' | 'error' | 'stall' = 'close') {
  const state = { isCancelled: false };
  const rest = [...chunks];
  const stream = new ReadableStream({
    pull(controller) {
      if (rest.length > 0) return controller.enqueue(rest.shift());
      if (end === 'close') controller.close();
      if (end === 'error') controller.error(new Error('broken'));
      return end === 'stall' ? new Promise(() => {}) : undefined;
    },
    cancel: () => void (state.isCancelled = true),
  });
  return { state, response: new Response(stream) };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const clock = clockOf();
const deadline = () => startDeadline(clock.environment, 30_000, []);

describe('reads', () => {
  test.each([
    { given: [], want: '' },
    { given: ['abc'], want: 'abc' },
    { given: ['a', '', 'bc'], want: 'abc' },
    { given: ['12345', '67890'], want: '1234567890' },
  ])('$given', async ({ given, want }) => {
    const { response } = streaming(given.map(bytes));
    expect(new TextDecoder().decode(await readBody(response, 10, deadline()))).toBe(want);
  });

  test('a response without a body', async () => {
    expect(await readBody(new Response(null), 10, deadline())).toHaveLength(0);
  });
});

test('above the limit it stops and cancels', async () => {
  const { response, state } = streaming([bytes('12345'), bytes('678901'), bytes('never read')]);
  await expect(readBody(response, 10, deadline())).rejects.toMatchObject({
    constructor: Failure,
    name: 'AgencyResponseError',
    why: 'the answer is larger than `maxResponseBytes`',
  });
  expect(state.isCancelled).toBe(true);
});

test('chunks of another kind are refused', async () => {
  const { response, state } = streaming(['text']);
  await expect(readBody(response, 10, deadline())).rejects.toBeDefined();
  expect(state.isCancelled).toBe(false);
});

test('a stream of another kind that gives nothing, and is not done, is refused', async () => {
  const body = { getReader: () => ({ read: async () => ({ done: false }), cancel: async () => {} }) };
  await expect(readBody({ body } as never, 10, deadline())).rejects.toBeInstanceOf(Failure);
});

test('a stream that breaks', async () => {
  const { response } = streaming([bytes('1')], 'error');
  await expect(readBody(response, 10, deadline())).rejects.toThrow('broken');
});

test('a stream that stalls is cancelled at the deadline', async () => {
  const { response, state } = streaming([bytes('1')], 'stall');
  const read = readBody(response, 10, deadline());
  clock.expire();
  await expect(read).rejects.toBeDefined();
  expect(state.isCancelled).toBe(true);
});

test('a body that was read before', async () => {
  const response = new Response('x');
  await response.text();
  await expect(readBody(response, 10, deadline())).rejects.toBeInstanceOf(TypeError);
});
