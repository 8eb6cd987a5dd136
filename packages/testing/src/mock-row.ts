/** What must be known of an operation to answer what Prism cannot. */
export interface MockRow {
  readonly method: string;
  readonly path: RegExp;
  /** The statuses that the document declares, such as `200` or `4XX`. */
  readonly declared: readonly string[];
  /** Media type of a success that is an image. */
  readonly image?: string;
  /** The first declared failure; without a body where the document says nothing of its content. */
  readonly failure: { readonly status: number; readonly body?: unknown };
}

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Operation {
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}
export interface MockDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** One row per operation; those with fewer parameters first, as Prism prefers them. */
export function mockRows(document: MockDocument): readonly MockRow[] {
  const paths = Object.entries(document.paths).sort(([a], [b]) => a.split('{').length - b.split('{').length);
  return paths.flatMap(([path, item]) => {
    const pattern = new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`);
    return Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path: pattern, ...answers(operation) }));
  });
}

function answers({ responses = {} }: Operation): Pick<MockRow, 'declared' | 'image' | 'failure'> {
  const declared = Object.keys(responses);
  const success = declared.find((status) => status.startsWith('2')) ?? '';
  const image = Object.keys(responses[success]?.content ?? {}).find((type) => type.startsWith('image/'));
  const failed = declared.find((status) => status.startsWith('4')) ?? '400';
  const media = Object.values(responses[failed]?.content ?? {})[0];
  const body = Object.values(media?.examples ?? {})[0]?.value ?? media?.example;
  const failure = { status: Number(failed.replace(/xx$/i, '00')), ...(body === undefined ? {} : { body }) };
  return { declared, failure, ...(image === undefined ? {} : { image }) };
}
