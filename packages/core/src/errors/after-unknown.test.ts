import { expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { once, read } from '../../test/support/operations.ts';
import { answer, reset, serve } from '../../test/support/wire.ts';

test.each([
  { given: once, want: 'may have taken effect: check before you call it again.' },
  { given: { ...once, mayRepeat: true }, want: 'may have taken effect: you may call it again.' },
])('after a lost answer: $want', async ({ given, want }) => {
  const server = await serve(reset);
  const error = await errorOf(clientOf(server.url), given);
  expect(error).toMatchObject({ outcome: 'unknown', attempts: 1 });
  expect(error.message.endsWith(want)).toBe(true);
});

test('where it is known, there is no such advice', async () => {
  const server = await serve((socket) => socket.write(answer(200, '{"isSuccessfull":false,"errorCode":1}')));
  for (const operation of [read, once]) {
    const error = await errorOf(clientOf(server.url), { ...operation, mayRepeat: true });
    expect(error.outcome).toBe('failed');
    expect(error.message).not.toContain('you may call it again');
  }
});
