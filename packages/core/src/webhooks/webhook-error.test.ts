import { expect, test } from 'vitest';
import { AgencyRequestError } from '../errors.ts';
import { WebhookError } from './webhook-error.ts';

test('it says what became of a request', () => {
  const cause = new Error('x');
  const error = new WebhookError('failed', 'it threw', { event: 'ping', cause });
  expect(error).toMatchObject({ name: 'WebhookError', code: 'failed', event: 'ping', status: 500, cause });
  expect(String(error)).toBe('WebhookError: ping: it threw');
});

test('without details it has none', () => {
  const error = new WebhookError('too-large', 'too large');
  expect([error.message, error.event, Object.hasOwn(error, 'cause')]).toEqual(['too large', undefined, false]);
});

test.each([null, undefined, 'text', {}, new Error('x'), Object.create(WebhookError.prototype)])(
  '%o is none',
  (thrown) => {
    expect(WebhookError.is(thrown)).toBe(false);
  },
);

test.each([
  { given: ['other', 'x'], want: '`code` must be one of those that it can have' },
  { given: ['toString', 'x'], want: '`code`' },
  { given: [['failed'], 'x'], want: '`code`' },
  { given: ['failed', 5], want: 'it needs a message, and its details are an object' },
  { given: ['failed', 'x', 5], want: 'it needs a message' },
  { given: ['failed', 'x', { event: 5 }], want: '`event` must be a text' },
])('$given is refused', ({ given, want }) => {
  const make = () => Reflect.construct(WebhookError, given) as unknown;
  expect(make).toThrow(AgencyRequestError);
  expect(make).toThrow(`WebhookError: ${want}`);
});
