import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { operations } from '../document/operations.ts';
import type { OperationRow } from '../document/operation-row.ts';

export type Json = Readonly<Record<string, unknown>>;

/** An operation that changes nothing, with what the document says of asking it and of its answer. */
export interface Described {
  readonly row: OperationRow;
  /** The input of its examples. */
  readonly input: Json;
  /** The names of its path's arguments. */
  readonly inPath: readonly string[];
  /** What of a success is guessed. */
  readonly isGuessed: { readonly route: boolean; readonly status: boolean };
  /** Of the JSON of a success; empty where there is none. */
  readonly schema: Json;
  readonly schemas: Json;
}

/**
 * The reads of the document that this release was made from, lists first: what comes later takes its arguments from
 * them.
 */
export async function describedReads(): Promise<readonly Described[]> {
  const file = createRequire(import.meta.url).resolve('#openapi.json');
  const document = asJson(JSON.parse(await readFile(file, 'utf8')));
  const schemas = asJson(asJson(document['components'])['schemas']);
  const said = new Map(
    Object.values(asJson(document['paths'])).flatMap((item) =>
      Object.values(asJson(item)).map((one) => {
        const shared: unknown = asJson(item)['parameters'];
        return [asJson(one)['operationId'], { operation: asJson(one), shared }] as const;
      }),
    ),
  );
  return operations
    .filter(({ retry }) => retry === 'read')
    .map((row) => {
      const { operation = {}, shared } = said.get(row.id) ?? {};
      const parameters = [shared, operation['parameters']].flat().map(asJson);
      const response = asJson(asJson(operation['responses'])[String(row.success)]);
      const inferred = asJson(operation['x-inferred']);
      return {
        row,
        input: {
          ...Object.fromEntries(
            parameters.flatMap(({ name, example }) => (example === undefined ? [] : [[String(name), example]])),
          ),
          ...asJson(exampleOf(media(operation['requestBody']))),
        },
        inPath: Array.from(row.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name),
        isGuessed: {
          route: 'path' in inferred || 'method' in inferred,
          status: 'status' in asJson(response['x-inferred']),
        },
        schema: asJson(media(response)['schema']),
        schemas,
      };
    })
    .sort((one, other) => Number(other.row.pagination !== undefined) - Number(one.row.pagination !== undefined));
}

export function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function media(holder: unknown): Json {
  return asJson(asJson(asJson(holder)['content'])['application/json']);
}

function exampleOf({ example, examples }: Json): unknown {
  return example ?? asJson(Object.values(asJson(examples))[0])['value'];
}
