import type { Pagination } from '@one37id/agency/operations';

/** What must be known of an operation to answer what Prism cannot. */
export interface MockRow {
  readonly id: string;
  readonly method: string;
  readonly path: RegExp;
  /** The path with its parameters in braces. */
  readonly template: string;
  /** How a list pages: the names of its fields. */
  readonly pagination?: Pagination;
  /** The statuses that the document declares, such as `200` or `4XX`. */
  readonly declared: readonly string[];
  /** Media type of a success that is an image. */
  readonly image?: string;
  /** The failure that is declared for a bad request; without a body where the document says nothing of its content. */
  readonly failure: { readonly status: number; readonly body?: unknown };
}

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
type Responses = Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
interface Operation {
  readonly operationId?: string;
  readonly 'x-agency'?: { readonly pagination?: Pagination };
  readonly responses?: Responses;
}
export interface MockDocument {
  readonly components?: {
    readonly securitySchemes?: Readonly<Record<string, { readonly type: string; readonly name?: string }>>;
  };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | object>>>>;
}

/** The operation that a request is for. */
export function findRow(
  rows: readonly MockRow[],
  { method, url }: { readonly method: string; readonly url: string },
): MockRow | undefined {
  const [path = ''] = url.split('?');
  return rows.find((row) => row.method === method && row.path.test(path));
}

/** One row per operation; those with fewer parameters first, as Prism prefers them. */
export function mockRows(document: MockDocument): readonly MockRow[] {
  const paths = Object.entries(document.paths).sort(([a], [b]) => a.split('{').length - b.split('{').length);
  return paths.flatMap(([path, item]) => {
    const pattern = new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^{}]+\}/g, '[^/]+')}$`);
    // What else stands in a path item, such as parameters for all of it, answers nothing.
    const operations = Object.entries(item).filter(([, operation]) => 'responses' in operation);
    return operations.map(([method, operation]) => ({
      ...named(operation),
      method: method.toUpperCase(),
      path: pattern,
      template: path,
      ...answers(operation),
    }));
  });
}

function named({ operationId = '', 'x-agency': { pagination } = {} }: Operation): Pick<MockRow, 'id' | 'pagination'> {
  return { id: operationId, ...(pagination === undefined ? {} : { pagination }) };
}

function answers({ responses = {} }: Operation): Pick<MockRow, 'declared' | 'image' | 'failure'> {
  const declared = Object.keys(responses);
  const success = declared.find((status) => status.startsWith('2')) ?? '';
  const image = Object.keys(responses[success]?.content ?? {}).find((type) => type.startsWith('image/'));
  const failure = failureIn(responses);
  return { declared, failure, ...(image === undefined ? {} : { image }) };
}

/**
 * What a service answers to what it cannot read. Where only others are declared, such as 401, their content is that of
 * all.
 */
function failureIn(responses: Responses): MockRow['failure'] {
  const bad = ['400', '422', '4XX', '4xx', 'default'].find((status) => responses[status] !== undefined);
  const told = bad ?? Object.keys(responses).find((status) => status.startsWith('4')) ?? '';
  const media = Object.values(responses[told]?.content ?? {})[0];
  const body = Object.values(media?.examples ?? {})[0]?.value ?? media?.example;
  return { status: bad === '422' ? 422 : 400, ...(body === undefined ? {} : { body }) };
}
