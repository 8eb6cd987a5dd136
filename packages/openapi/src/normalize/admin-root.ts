import { DocumentError } from '../document/document-error.ts';
import { pointerOf } from '../document/pointer.ts';
import { isObject, listAt, textAt } from '../document/schema.ts';
import { infer, type Json, objectIn, type NormalizationContext, workingOperations } from './normalization-context.ts';

/** Where a deployment serves this API, and where users' `baseUrl` ends: paths of openapi.json are relative to it. */
const ADMIN_ROOT = '/bc/admin';

/**
 * Moves the admin root from the paths into the servers, wherever and however often the document has it, so that the
 * root is in every server once and in no path.
 */
export function rootAtAdmin(context: NormalizationContext): void {
  const { document } = context;
  settleVariables(context);
  const servers = listAt(document.servers).filter(isObject);
  const base = pathOf(textAt(servers[0]?.url) ?? '');
  leaveOutElsewhere(context, base);
  const strip = stripping(base, Object.keys(objectIn(document.paths)));
  if (strip === undefined) {
    context.note(
      `The document's server ends in '${base}' and not in '${ADMIN_ROOT}': its paths are taken as they are.`,
    );
    return;
  }
  leaveOutOutside(context, base, strip);
  rewrite(context, strip);
  const rooted = servers.filter(({ url }) => pathOf(textAt(url) ?? '') === base);
  document.servers = atRoot(rooted);
}

/** A variable in a server's path, such as a version, is taken at its default: that of its host is the user's. */
function settleVariables({ document, note }: NormalizationContext): void {
  const told = new Set<string>();
  const owners = [document, ...workingOperations(document).flatMap(({ item, operation }) => [item, operation])];
  for (const server of new Set(owners.flatMap((owner) => listAt(owner.servers).filter(isObject) as Json[]))) {
    const url = textAt(server.url) ?? '';
    const variables = objectIn(server.variables);
    const path = url.slice(hostOf(url).length).replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
      const value = textAt(objectIn(variables[name]).default);
      if (value === undefined) return whole;
      told.add(`The variable '${name}' of the document's server is taken at its default, '${value}'.`);
      delete variables[name];
      return value;
    });
    server.url = hostOf(url) + path;
    if (Object.keys(variables).length === 0) delete server.variables;
  }
  for (const text of told) note(text);
}

/**
 * What lies outside, where most do not, is no operation of this API: health checks and pages. Below a server that has
 * the root itself nothing lies outside.
 */
function leaveOutOutside(context: NormalizationContext, base: string, { prefix }: Strip): void {
  const paths = Object.keys(objectIn(context.document.paths)).filter((path) => path.startsWith('/'));
  const outside = paths.filter((path) => below(path, prefix) === undefined);
  if (outside.length * 2 > paths.length || below(base, ADMIN_ROOT) !== undefined) return;
  for (const operation of workingOperations(context.document)) {
    if (outside.includes(operation.path))
      context.leaveOut(operation, `lies outside ${ADMIN_ROOT}, below which a client sends everything`);
  }
  for (const path of outside) Reflect.deleteProperty(objectIn(context.document.paths), path);
}

/** What has a server of its own, at another root, is not sent there. */
function leaveOutElsewhere(context: NormalizationContext, base: string): void {
  for (const operation of workingOperations(context.document)) {
    const own = listAt(operation.operation.servers ?? operation.item.servers).filter(isObject);
    const roots = own.map(({ url }) => pathOf(textAt(url) ?? ''));
    if (roots.length > 0 && !roots.includes(base))
      context.leaveOut(operation, `has a server of its own ('${textAt(own[0]?.url) ?? ''}')`);
  }
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
  if (paths.some((path) => below(path, rest) !== undefined)) return { prefix: rest, add: '' };
  // Paths as the service sees them, behind an ingress that adds the root.
  return base === '' ? { prefix: '', add: '' } : undefined;
}

function rewrite({ document, file, origins }: NormalizationContext, { prefix, add }: Strip): void {
  const before = objectIn(document.paths);
  const after: Json = {};
  for (const [path, item] of Object.entries(before)) {
    const inside = below(path, prefix);
    const name = inside === undefined ? path : add + (inside === '' ? '/' : inside);
    if (Object.hasOwn(after, name))
      throw new DocumentError(
        file,
        pointerOf(['paths', path]),
        `is another path too once ${ADMIN_ROOT} is in the server`,
      );
    after[name] = item;
    origins.set(name, path);
  }
  document.paths = after;
}

function atRoot(servers: readonly Json[]): Json[] {
  const hosted = servers.filter(({ url }) => hostOf(textAt(url) ?? '') !== '');
  if (hosted.length > 0)
    return hosted.map((server) => ({ ...server, url: hostOf(textAt(server.url) ?? '') + ADMIN_ROOT }));
  const server: Json = {
    url: `https://{host}${ADMIN_ROOT}`,
    variables: { host: { default: 'agency.example.com', description: 'Host of the agency.' } },
  };
  infer(server, 'variables', 'server-host');
  return [server];
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
