import type { HeaderReader } from '../api/headers.ts';
import { files } from '#page';
import type { Emulator } from '../emulator/emulator.ts';
import { linkIdOf } from '../operations/links.ts';

/** Nothing comes from elsewhere, no text becomes code, and no other page has this one in it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** One of the files that the page asks for. */
export function pageFile(name: string): Response | undefined {
  if (!Object.hasOwn(files, name)) return undefined;
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  return new Response(files[name], { headers: { ...HEADERS, 'content-type': type } });
}

/** What is at `/`: the page, and for programs where everything else is. */
export function frontPage({ baseUrl, origin }: Emulator, request: Request): Response {
  if (wantsPage(request)) return shell('', 200);
  return Response.json({
    mockAgency: baseUrl,
    control: `${origin}/__agency`,
    document: `${origin}/__agency/openapi.json`,
  });
}

/** What is at a link of the agency: what it is, and for people a page on which somebody opens it. */
export function linkPage({ state }: Emulator, request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const id = linkIdOf(pathname + search) ?? '';
  const link = state.tables.links.get(id);
  // An id, as it is read from a link, has letters, digits, hyphens and nothing else.
  if (wantsPage(request)) return shell(` data-link="${link === undefined ? '' : id}"`, link === undefined ? 404 : 200);
  return link === undefined
    ? Response.json({ error: 'There is no such link.' }, { status: 404 })
    : Response.json({ mockAgency: true, ...link });
}

export function wantsPage({ headers }: { readonly headers: Pick<HeaderReader, 'get'> }): boolean {
  return headers.get('accept')?.includes('text/html') === true;
}

/** The page before its script has run. */
function shell(data: string, status: number): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mock agency</title>
<link rel="icon" href="/__agency/page/icon.svg">
<link rel="stylesheet" href="/__agency/page/page.css">
<script type="module" src="/__agency/page/page.js"></script>
</head>
<body${data}>
<div id="app"></div>
<noscript><p>This page is drawn by its script. Everything that it does can be done at /__agency, too.</p></noscript>
</body>
</html>
`;
  return new Response(html, { status, headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8' } });
}
