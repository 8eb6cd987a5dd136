import { describe, expect, test } from 'vitest';
import { caught, newClient as make } from '../../test/support/call.ts';
import { read } from '../../test/support/operations.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import type { ClientOptions } from '../options.ts';

const refusal = (options: Partial<ClientOptions>, isBrowser?: boolean) =>
  caught(Promise.resolve().then(() => make(options, isBrowser)));

describe('baseUrl', () => {
  test.each([
    undefined,
    null,
    5,
    '',
    'agency.example.com',
    '//agency.example.com',
    'ftp://agency.example.com',
    'file:///etc/passwd',
    'https:agency.example.com',
    'https://',
    'https://user:password@agency.example.com',
    'https://user@agency.example.com',
    'https://agency.example.com?x=1',
    'https://agency.example.com/?',
    'https://agency.example.com/#',
    'https://agency.example.com/a b',
    ' https://agency.example.com',
    'https://agency.example.com\n',
    'http://agency.example.com',
    'http://localhost.example.com',
    'http://notlocalhost',
    'http://127.0.0.1.example.com',
    'http://0.0.0.0',
    'http://10.0.0.1',
  ])('%j is refused', async (baseUrl) => {
    const error = await refusal({ baseUrl: baseUrl as string });
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: 'createClient' });
    expect(error.message).toContain('`baseUrl`');
  });

  test.each([
    'https://agency.example.com',
    'https://agency.example.com:8443/bc/admin//',
    'HTTPS://AGENCY.example.com',
    'http://localhost:3000',
    'http://agency.localhost',
    'http://127.0.0.1',
    'http://127.9.9.9',
    'http://127.10.20.30',
    'http://[::1]:3000/bc',
  ])('%s is taken', (baseUrl) => {
    expect(() => make({ baseUrl })).not.toThrow();
  });

  test.each(['/bc/admin', '/bc/admin/', '/bc/admin///', '///', ''])(
    'the slashes at its end are none of the path: %j',
    async (path) => {
      const server = await answering(answer(200, envelope('there')));
      await make({ baseUrl: server.url + path, credentials: { hash: 'key' } }).call(read);
      expect(server.requests[0]?.line).toBe(`POST ${path.replace(/[/]+$/, '')}${read.path} HTTP/1.1`);
    },
  );

  test('allowInsecure allows plain http', () => {
    expect(() => make({ baseUrl: 'http://agency.internal', allowInsecure: true })).not.toThrow();
  });
});

describe('in a browser', () => {
  const options = {
    baseUrl: 'https://agency.example.com',
    credentials: { hash: 'secret', studio: 'token' },
    serverOnly: ['hash'],
  };
  test.each([
    { given: 'a secret for servers', options, isRefused: true },
    {
      given: 'one of several secrets for servers',
      options: { ...options, serverOnly: ['other', 'hash'] },
      isRefused: true,
    },
    { given: 'a function for it', options: { ...options, credentials: { hash: () => 'secret' } }, isRefused: true },
    {
      given: 'a secret for servers, allowed',
      options: { ...options, dangerouslyAllowBrowser: true },
      isRefused: false,
    },
    { given: 'another credential', options: { ...options, credentials: { studio: 'token' } }, isRefused: false },
  ])('$given', async ({ options, isRefused }) => {
    expect(() => make(options)).not.toThrow();
    if (!isRefused) return expect(() => make(options, true)).not.toThrow();
    const error = await refusal(options, true);
    expect(error.message).toContain('dangerouslyAllowBrowser');
  });
});

describe('with({ baseUrl })', () => {
  const baseUrl = 'https://agency.example.com/bc/admin';
  const client = make({ baseUrl, credentials: { hash: 'secret' } });
  const derive = (options: Partial<ClientOptions>) => caught(Promise.resolve().then(() => client.with(options)));

  test.each([
    'https://evil.example/bc/admin',
    'https://agency.example.com:8443/bc/admin',
    'https://agency.example.com.evil.example',
    'http://localhost/bc/admin',
  ])('of another origin would take the secret there: %s', async (other) => {
    for (const more of [{}, { credentials: undefined }, { allowInsecure: true }]) {
      const error = await derive({ baseUrl: other, ...more });
      expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
      expect(error.message).toContain('`baseUrl` has another origin');
    }
    expect(() => client.with({ baseUrl: other, credentials: { hash: 'other' } })).not.toThrow();
  });

  test.each([baseUrl, 'https://agency.example.com', 'HTTPS://AGENCY.example.com:443/other'])(
    'of the same origin is taken: %s',
    (same) => {
      expect(() => client.with({ baseUrl: same })).not.toThrow();
    },
  );
});

test.each([undefined, { request: () => [] }])(
  'nothing could be told to `onDrift` with the validators %o',
  async (validators) => {
    const error = await refusal({ baseUrl: 'https://agency.example.com', validators, onDrift: () => {} });
    expect(error.message).toContain('the option `onDrift` needs `validators.response`');
  },
);

test.each([undefined, null, 5, {}])('the credential %j is refused', async (hash) => {
  const error = await refusal({ baseUrl: 'https://agency.example.com', credentials: { hash: hash as never } });
  expect(error.message).toContain('`credentials.hash`');
});
