import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { jsonText } from './json-text.ts';
import { below } from './located.ts';
import type { DiffOperation } from './match-operations.ts';

/**
 * Servers as they hold for an operation. The client takes its address from `baseUrl`, so hosts are documentation; the
 * path in front of all operations is part of what callers have configured.
 */
export function compareServers(documents: Both<JsonObject>, operations: Both<DiffOperation>): readonly Finding[] {
  const before = serversOf(documents.before, operations.before);
  const after = serversOf(documents.after, operations.after);
  if (jsonText(before.urls) === jsonText(after.urls)) return [];
  const common = { direction: 'none', pointer: after.pointer, before: before.urls, after: after.urls } as const;
  const [was, is] = [prefixOf(before.urls[0]), prefixOf(after.urls[0])];
  if (was === undefined || is === undefined || was === is) {
    return [
      {
        ...common,
        kind: 'servers-changed',
        class: 'docs',
        reason: 'The servers in the document changed; the client takes its address from `baseUrl`.',
      },
    ];
  }
  return [
    {
      ...common,
      kind: 'server-prefix-changed',
      class: 'breaking',
      reason: `All paths start with '${is}' now, not with '${was}': callers must change their \`baseUrl\`.`,
    },
  ];
}

function serversOf(
  document: JsonObject,
  { value, pointer, item }: DiffOperation,
): { urls: readonly string[]; pointer: string } {
  const places = [{ value, pointer }, item, { value: document, pointer: '#' }];
  const place = places.find((candidate) => candidate.value['servers'] !== undefined);
  const urls = listAt(place?.value['servers']).map((server) => expanded(objectAt(server)));
  return { urls, pointer: place === undefined ? '#' : below(place.pointer, 'servers') };
}

function expanded(server: JsonObject): string {
  const variables = objectAt(server['variables']);
  return String(server['url']).replaceAll(/\{([^}]*)\}/g, (_, name: string) =>
    String(objectAt(variables[name])['default'] ?? ''),
  );
}

function prefixOf(url: string | undefined): string | undefined {
  return url
    ?.replace(/^[a-z][a-z0-9+.-]*:/i, '')
    .replace(/^\/\/[^/]*/, '')
    .replace(/\/+$/, '');
}
