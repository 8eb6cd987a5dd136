import { Agency } from '@one37id/agency';
import { expect, it } from 'vitest';
import { createAgency } from './create-agency.ts';

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const mock = createAgency();
const at = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  mock.fetch(new URL(path, mock.baseUrl), { headers });

it('is at the root, for browsers; programs are told where everything is', async () => {
  const page = await at('/', HTML);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await (await at('/')).json()).toEqual({
    mockAgency: mock.baseUrl,
    control: 'http://agency.localhost/__agency',
    document: 'http://agency.localhost/__agency/openapi.json',
  });
});

it('has all that it asks for, and nothing of it is elsewhere, in it, or made from text', async () => {
  const page = await at('/', HTML);
  const html = await page.text();
  const asked = Array.from(html.matchAll(/(?:src|href)="([^"]+)"/g), ([, path = '']) => path);
  expect(asked.length).toBeGreaterThan(2);
  for (const path of asked) {
    expect(path).toMatch(/^\/__agency\/page\/[\w.]+$/);
    const file = await at(path);
    expect([path, file.status, file.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
    const text = await file.text();
    expect(text).not.toMatch(/@import|url\(|\beval\(|new Function|document\.write/);
    const urls = Array.from(text.matchAll(/https?:\/\/[\w.-]+/g), ([url]) => url);
    expect(new Set(urls)).toEqual(
      new Set(urls.filter((url) => /^http:\/\/www\.w3\.org$|^https:\/\/preactjs\.com$/.test(url))),
    );
  }
  expect(html).not.toMatch(/<script[^>]*>[^<]|<style|\son\w+=|style=/);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy.split('; ')).toContain(part);
});

it.each([
  '/__agency/page/none.js',
  '/__agency/page/__proto__',
  '/__agency/page/constructor',
  '/__agency/page/..%2f..%2fpackage.json',
])('%s is nothing', async (path) => {
  expect((await at(path)).status).toBe(404);
});

it('is there whatever the base path is', async () => {
  for (const basePath of ['/', '', '/bc/admin', '/public/x']) {
    const other = createAgency({ basePath });
    const root = new URL('/', other.baseUrl);
    expect((await other.fetch(root, { headers: HTML })).status, basePath).toBe(200);
    expect((await other.fetch(new URL('/__agency', root))).status, basePath).toBe(200);
  }
});

it('a link has a page of its own, which holds nothing of what was asked but an id of ours', async () => {
  // Where the agency's document has it.
  await new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch }).invitations.url();
  const [link] = mock.records('links');
  expect(await (await at(link?.url ?? '', HTML)).text()).toContain(`<body data-link="${link?.id}">`);
  for (const hostile of [
    '/bc/public/invitation?oob="><script>alert(1)</script>',
    '/bc/public/offers/%22%3E%3Cimg%20src=x%3E',
    '/bc/public/',
  ]) {
    const answer = await at(hostile, HTML);
    expect([answer.status, (await answer.text()).match(/<body[^\n]*/)?.[0]]).toEqual([404, '<body data-link="">']);
  }
});
