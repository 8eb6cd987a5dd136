import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { jsonText } from './json-text.ts';
import { below } from './located.ts';
import type { DiffOperation } from './match-operations.ts';

interface Servers {
  readonly urls: readonly string[];
  readonly words: readonly unknown[];
  readonly pointer: string;
}

/**
 * Servers as they hold for an operation. The client takes its address from `baseUrl`, so hosts are documentation; the
 * path in front of all operations is part of what callers have configured.
 */
export function compareServers(documents: Both<JsonObject>, operations: Both<DiffOperation>): readonly Finding[] {
  const before = serversOf(documents.before, operations.before);
  const after = serversOf(documents.after, operations.after);
  if (jsonText([before.urls, before.words]) === jsonText([after.urls, after.words])) return [];
  const [was, is] = [prefixOf(before.urls[0]), prefixOf(after.urls[0])];
  const isSame = was === undefined || is === undefined || was === is;
  return [
    {
      ...ruled(
        isSame
          ? { kind: 'servers-changed', what: 'The servers in the document changed' }
          : { kind: 'server-prefix-changed', what: `All paths start with '${is}' now, not with '${was}'` },
      ),
      direction: 'none',
      pointers: { before: before.pointer, after: after.pointer },
      before: before.urls,
      after: after.urls,
    },
  ];
}

function serversOf(document: JsonObject, { value, pointer, item }: DiffOperation): Servers {
  const places = [{ value, pointer }, item, { value: document, pointer: '#' }];
  const place = places.find((candidate) => candidate.value.servers !== undefined);
  const servers = listAt(place?.value.servers).map(objectAt);
  return {
    urls: servers.map(expanded),
    words: servers.map(({ url: _, variables: __, 'x-inferred': ___, ...words }) => words),
    pointer: place === undefined ? '#' : below(place.pointer, 'servers'),
  };
}

function expanded(server: JsonObject): string {
  const variables = objectAt(server.variables);
  return String(server.url).replaceAll(/\{([^}]*)\}/g, (_, name: string) =>
    String(objectAt(variables[name]).default ?? ''),
  );
}

function prefixOf(url: string | undefined): string | undefined {
  return url
    ?.replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/]*/, '')
    .replace(/\/+$/, '');
}
