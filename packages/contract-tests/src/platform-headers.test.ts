import { expect, it } from 'vitest';
import { platformHeaders } from './platform-headers.ts';

// A PUT without a body has `content-length: 0`, as a POST has: a list of ours said so of the POST alone.
it.each([
  { method: 'GET', hasBody: false, want: false },
  { method: 'POST', hasBody: false, want: true },
  { method: 'PUT', hasBody: false, want: true },
  { method: 'PUT', hasBody: true, want: true },
  { method: 'DELETE', hasBody: true, want: true },
])('$method, a body $hasBody: what the platform does is seen, and not assumed', ({ method, hasBody, want }) => {
  const names = platformHeaders(method, hasBody);
  expect(names.includes('content-length')).toBe(want);
  expect(names).toEqual(expect.arrayContaining(['host', 'user-agent']));
  expect(names).not.toContain('content-type');
});

it('what was not measured is not made up', () => {
  expect(() => platformHeaders('GET', true)).toThrow('GET with a body was not measured');
});
