import { isObject, listAt, textAt } from '../document/schema.ts';
import { DocumentError } from '../document/document-error.ts';
import { pointerOf } from '../document/pointer.ts';
import { infer, type Json, objectIn, type Work } from './work.ts';

/** Where a deployment serves this API, and where users' `baseUrl` ends: paths of openapi.json are relative to it. */
export const ADMIN_ROOT = '/bc/admin';

/**
 * Moves the admin root from the paths into the servers, wherever and however often the document has it, so that the
 * root is in every server once and in no path.
 */
export function rootAtAdmin(work: Work): void {
  const { document } = work;
  const servers = listAt(document['servers']).filter(isObject);
  const base = pathOf(textAt(servers[0]?.['url']) ?? '');
  const paths = Object.keys(objectIn(document['paths']));
  const strip = stripping(base, paths);
  if (strip === undefined)
    work.note(`The document's server ends in '${base}' and not in '${ADMIN_ROOT}': its paths are taken as they are.`);
  const outside = paths.filter(
    (path) =>
      path.startsWith('/') && strip?.prefix !== '' && strip !== undefined && below(path, strip.prefix) === undefined,
  );
  for (const path of outside)
    work.note(
      `${path} lies outside ${ADMIN_ROOT}, where the others are: the client sends it below its baseUrl all the same.`,
    );
  if (strip !== undefined) rewrite(work, strip);
  const rooted = servers.filter(({ url }) => pathOf(textAt(url) ?? '') === base);
  if (strip !== undefined && !(rooted.length > 0 && rooted.every(isRooted))) document['servers'] = atRoot(rooted);
}

interface Strip {
  readonly prefix: string;
  readonly add: string;
}

/** What goes from the start of every path and what comes there instead; undefined where the root is not to be found. */
function stripping(base: string, paths: readonly string[]): Strip | undefined {
  // A root in both is the same one: no service is deployed at /bc/admin/bc/admin.
  if (paths.some((path) => below(path, ADMIN_ROOT) !== undefined)) return { prefix: ADMIN_ROOT, add: '' };
  const deeper = below(base, ADMIN_ROOT);
  if (deeper !== undefined) return { prefix: '', add: deeper };
  const rest = below(ADMIN_ROOT, base);
  if (rest === undefined) return undefined;
  if (base !== '' && paths.every((path) => !path.startsWith('/') || below(path, rest) !== undefined))
    return { prefix: rest, add: '' };
  // Paths as the service sees them, behind an ingress that adds the root.
  return base === '' ? { prefix: '', add: '' } : undefined;
}

function rewrite({ document, file }: Work, { prefix, add }: Strip): void {
  const before = objectIn(document['paths']);
  const after: Json = {};
  for (const [path, item] of Object.entries(before)) {
    const inside = path.startsWith('/') ? below(path, prefix) : undefined;
    const name = inside === undefined ? path : add + (inside === '' ? '/' : inside);
    if (Object.hasOwn(after, name))
      throw new DocumentError(
        file,
        pointerOf(['paths', path]),
        `is another path too once ${ADMIN_ROOT} is in the server`,
      );
    after[name] = item;
  }
  document['paths'] = after;
}

function atRoot(servers: readonly Json[]): Json[] {
  const hosted = servers.filter(({ url }) => /^https?:\/\//.test(textAt(url) ?? ''));
  if (hosted.length > 0)
    return hosted.map((server) => ({ ...server, url: hostOf(textAt(server['url']) ?? '') + ADMIN_ROOT }));
  const server: Json = {
    url: `https://{host}${ADMIN_ROOT}`,
    variables: { host: { default: 'agency.example.com', description: 'Host of the agency.' } },
  };
  infer(server, 'variables', 'server-host');
  return [server];
}

function isRooted({ url }: Json): boolean {
  const host = hostOf(textAt(url) ?? '');
  return host !== '' && url === host + ADMIN_ROOT;
}

/** The path of a server's URL, without a final slash. */
const pathOf = (url: string): string =>
  url
    .slice(hostOf(url).length)
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
const hostOf = (url: string): string => /^https?:\/\/[^/?#]*/.exec(url)?.[0] ?? '';
/** What of a path comes after a prefix of whole segments. */
const below = (path: string, prefix: string): string | undefined =>
  path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
