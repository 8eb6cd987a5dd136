import { type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { collect } from './collect.ts';
import { below, type Located, locate } from './located.ts';
import type { SchemaComparer } from './schema-comparer.ts';
import { schemaOf } from './schema-parts.ts';

/** Compares the headers of two responses, by name and whatever its case. */
export function compareHeaders(comparer: SchemaComparer, responses: Both<Located>): readonly Finding[] {
  const before = headersOf(comparer.documents.before, responses.before);
  const after = headersOf(comparer.documents.after, responses.after);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name): readonly Finding[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const step = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    if (was !== undefined && is !== undefined && isSame(comparer, { before: was, after: is })) return [];
    return [
      {
        ...ruled({ kind: `response-header-${step}`, what: `The header '${name}' of the response was ${step}` }),
        direction: 'response',
        pointers: {
          before: was?.pointer ?? responses.before.pointer,
          after: is?.pointer ?? responses.after.pointer,
        },
        before: was?.value,
        after: is?.value,
      },
    ];
  });
}

/** OpenAPI ignores a header of this name: the media types say it. */
const NO_HEADER = 'content-type';

function headersOf(document: JsonObject, response: Located): ReadonlyMap<string, Located> {
  const headers = Object.entries(objectAt(response.value.headers));
  return new Map(
    headers
      .map(
        ([name, header]) =>
          [name.toLowerCase(), locate(document, header, below(response.pointer, 'headers', name))] as const,
      )
      .filter(([name]) => name !== NO_HEADER),
  );
}

function isSame(comparer: SchemaComparer, { before, after }: Both<Located>): boolean {
  if ((before.value.required === true) !== (after.value.required === true)) return false;
  const { documents } = comparer;
  const schemas = { before: schemaOf(documents.before, before), after: schemaOf(documents.after, after) };
  return collect(comparer.compare(schemas, 'response')).every((finding) => finding.class === 'docs');
}
