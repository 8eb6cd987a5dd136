import { expect, it } from 'vitest';
import { refusalOf } from './guard.ts';
import { isLocalHost, isOwnHost } from './local.ts';

it.each([
  { host: 'localhost', local: true, own: true },
  { host: 'localhost:4010', local: true, own: true },
  { host: 'agency.localhost:4010', local: true, own: true },
  { host: '127.0.0.1:4010', local: true, own: true },
  { host: '[::1]:4010', local: true, own: true },
  { host: '192.168.1.20:4010', local: false, own: true },
  { host: '[fe80::1]:4010', local: false, own: true },
  { host: 'agency:4010', local: false, own: true },
  { host: 'laptop.local', local: false, own: true },
  { host: 'agency.test.svc.cluster.local:80', local: false, own: true },
  { host: 'host.docker.internal', local: false, own: true },
  { host: 'evil.example', local: false, own: false },
  { host: '127.0.0.1.evil.example', local: false, own: false },
  { host: 'localhost.evil.example:4010', local: false, own: false },
  { host: 'local.evil', local: false, own: false },
  { host: 'evil.local.', local: false, own: false },
  { host: '', local: false, own: false },
  { host: 'user@localhost', local: false, own: false },
])('$host is of this machine: $local, of this network: $own', ({ host, local, own }) => {
  expect([isLocalHost(host), isOwnHost(host)]).toEqual([local, own]);
});

const OTHERS = /^The control interface does not answer pages of /;
const NAME = /^The mock agency is not shown under the name /;

it.each<{ headers: Record<string, string>; want: RegExp | undefined }>([
  { headers: {}, want: undefined },
  { headers: { host: '192.168.1.20:4010' }, want: undefined },
  { headers: { host: '192.168.1.20:4010', origin: 'http://192.168.1.20:4010' }, want: undefined },
  { headers: { host: '192.168.1.20:4010', origin: 'http://192.168.1.20:3000' }, want: OTHERS },
  { headers: { host: '192.168.1.20:4010', origin: 'http://localhost:3000' }, want: undefined },
  { headers: { origin: 'https://evil.example' }, want: OTHERS },
  { headers: { origin: 'null' }, want: OTHERS },
  { headers: { origin: '' }, want: OTHERS },
  // A name that was made to lead here is the same origin to the browser.
  { headers: { host: 'evil.example:4010', origin: 'http://evil.example:4010' }, want: NAME },
  { headers: { host: 'evil.example:4010' }, want: NAME },
  { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, want: OTHERS },
  { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, want: undefined },
  { headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, want: undefined },
])('$headers', ({ headers, want }) => {
  const told = refusalOf(new Request('http://127.0.0.1:4010/__agency', { headers }));
  if (want === undefined) expect(told).toBeUndefined();
  else expect(told).toMatch(want);
});
