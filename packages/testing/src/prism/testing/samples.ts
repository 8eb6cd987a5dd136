import type { Request } from './ask.ts';

interface Media {
  readonly schema?: { readonly type?: unknown; readonly required?: readonly string[]; readonly $ref?: string };
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
type Content = Readonly<Record<string, Media>>;
interface Operation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
export interface SampledDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, NonNullable<Media['schema']>>>;
    readonly securitySchemes: Readonly<Record<string, { readonly type: string; readonly name?: string }>>;
  };
}

/** What the document says of one operation. */
export interface Sample {
  readonly id: string;
  /** The request of its example, with `sent` in place of the body where it is given. */
  readonly request: (headers?: Readonly<Record<string, string>>, sent?: string) => Request;
  readonly credential: Readonly<Record<string, string>>;
  readonly takesBody: boolean;
  /** Whether a body without any field is refused, and whether it is accepted. */
  readonly needsFields: boolean;
  readonly acceptsEmpty: boolean;
  readonly success: { readonly status: number; readonly type: string | undefined; readonly text: string };
  readonly declared: readonly string[];
  /** What each declared status is answered with. */
  readonly textOf: (status: string) => string;
}

export function samplesOf({ paths, components }: SampledDocument): readonly Sample[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      operation.operationId === undefined ? [] : [sampleOf(components, method.toUpperCase(), path, operation)],
    ),
  );
}

function sampleOf(
  { schemas, securitySchemes }: SampledDocument['components'],
  method: string,
  path: string,
  operation: Operation,
): Sample {
  const { operationId: id, requestBody, responses, security: [requirement] = [] } = operation;
  const target = path.replaceAll(/\{[^{}]+\}/g, 'x');
  const { type, name = '' } = securitySchemes[Object.keys(requirement ?? {})[0] ?? ''] ?? { type: 'none' };
  const media = Object.values(requestBody?.content ?? {})[0];
  const schema =
    media?.schema?.$ref === undefined ? media?.schema : schemas[media.schema.$ref.replace('#/components/schemas/', '')];
  const body = media === undefined ? '' : textIn(media);
  const [status = ''] = Object.keys(responses)
    .filter((one) => one.startsWith('2'))
    .sort();
  const [answer] = Object.entries(responses[status]?.content ?? {});
  return {
    id,
    request: (headers = {}, sent = body) => [method, target, sent, headers],
    credential: type === 'apiKey' ? { [name]: 'key' } : type === 'http' ? { authorization: 'Bearer key' } : {},
    takesBody: media !== undefined,
    needsFields: (schema?.required ?? []).length > 0,
    acceptsEmpty: schema?.type === 'object' && (schema.required ?? []).length === 0,
    success: { status: Number(status), type: answer?.[0], text: textIn(answer?.[1]) },
    declared: Object.keys(responses),
    textOf: (declared) => textIn(Object.values(responses[declared]?.content ?? {})[0]),
  };
}

function textIn(media: Media | undefined): string {
  const value = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  return value === undefined ? '' : JSON.stringify(value);
}
