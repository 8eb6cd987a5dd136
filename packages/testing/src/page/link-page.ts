import type { Emulator } from '../emulator/emulator.ts';
import { linkIdOf } from '../operations/links.ts';
import type { LinkRecord } from '../state/records.ts';

const WORDS: Readonly<Record<LinkRecord['kind'], string>> = {
  invitation: 'An invitation to connect',
  offer: 'An offer of a credential',
  proof: 'A request for a proof',
  flow: 'A link that starts a workflow',
  session: 'A sign-in to the business',
  invite: 'An invitation to join the business',
};

/** What is at a link of the agency: what it is, for people and for programs. */
export function linkPage(emulator: Emulator, request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const link = emulator.state.tables.links.get(linkIdOf(pathname + search) ?? '');
  const wantsPage = request.headers.get('accept')?.includes('text/html') === true;
  if (link === undefined)
    return wantsPage
      ? page('Nothing is here', 'This link was never made, or was replaced by another.', 404)
      : Response.json({ error: 'There is no such link.' }, { status: 404 });
  if (!wantsPage) return Response.json({ mockAgency: true, ...link });
  const scan = `${emulator.origin}/__agency/people/{agentId}/scan`;
  return page(
    WORDS[link.kind],
    `This is the mock agency. Somebody opens it with: POST ${scan} {"link": "${link.url}"}`,
    200,
  );
}

function page(title: string, text: string, status: number): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(text)}</p></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
