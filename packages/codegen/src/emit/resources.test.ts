import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { emitClients } from './clients.ts';
import { emitResources } from './resources.ts';
import { ShownTypes } from './shown-types.ts';
import { check } from './testing/check.ts';
import { documentOf, envelope, type GivenOperation, json } from './testing/document-of.ts';

const text = { type: 'string' };
const body = (properties: object, required: readonly string[] = [], example?: object) => ({
  requestBody: {
    required: true,
    ...json({ type: 'object', properties, required }, example === undefined ? {} : { example }),
  },
});
const gives = (result: object) => ({ responses: { 200: json(envelope(result)) } });

/** The file of some operations, which holds what was meant. */
function emit(operations: readonly GivenOperation[], types = '') {
  const module = emitResources(readCatalog(documentOf(operations)), new ShownTypes(types));
  check('resources.gen.ts', module);
  return module;
}

/** The only method of a resource. */
function methodOf(operation: Partial<GivenOperation>, types = ''): string {
  return emit([{ operationId: 'setThing', 'x-agency': { method: 'set' }, ...operation }], types).text;
}

it('a method sends its operation, and its example is one of itself', () => {
  const made = methodOf({ ...body({ id: text }, ['id'], { id: 'x' }), ...gives(text) });
  expect(made).toContain('/** `agency.things`: Thing. */\nexport class ThingsResource extends Resource {\n');
  expect(made).toContain('  set(input: SetThingInput, options?: CallOptions): Promise<SetThingResult> {\n');
  expect(made).toContain('    return callWith(this, setThingOperation, input, options);\n');
  expect(made).toContain("   * await agency.things.set({ id: 'x' })\n");
  expect(made).toContain("import { setThingOperation } from './operations.gen.ts';\n");
  expect(made).not.toContain('exactly one of');
  expect(made).toContain('   * @param input.id\n');
});

it.each([
  { given: {}, want: '  set(input?: NoInput, options?: CallOptions): Promise<void> {' },
  { given: body({ id: text }), want: '  set(input?: SetThingInput, options?: CallOptions): Promise<void> {' },
  { given: { responses: { 200: json(envelope({ type: ['string', 'null'] })) } }, want: "} from './sdk.gen.ts';" },
  { given: gives(text), types: 'export type SetThingResult = Thing;', want: 'Promise<Thing> {' },
  // What is more than one type has a name beside the flat function.
  { given: { responses: { 200: json(envelope({ type: ['string', 'null'] })) } }, want: 'Promise<SetThingResult> {' },
])('a method of $given is $want', ({ given, types, want }) => {
  expect(methodOf(given, types)).toContain(want);
});

it('a method that takes nothing is shown without an argument', () => {
  expect(methodOf({})).toContain('   * await agency.things.set()\n');
});

const pagination = { page: 'at', size: 'rows', firstPage: 0, defaultSize: 50, items: 'all' };
const number = { type: 'integer' };
const list = {
  ...body({ at: number, rows: number, of: text }, ['at', 'rows', 'of']),
  ...gives({ properties: { all: { type: 'array', items: text } } }),
};

it('a list is iterated, and nobody has to give its page', () => {
  const made = methodOf({ ...list, 'x-agency': { method: 'list', pagination } }, 'export type SetThingItem = Thing;');
  expect(made).toContain('  list(input?: ThingsListInput, options?: PageCallOptions): PagedCall<Thing> {');
  expect(made).toContain('    return paginate(this, setThingOperation, setThingPagination, input, options);');
  expect(made).toContain('   * for await (const item of agency.things.list({ rows: 50 })) console.log(item)\n');
  expect(made).toContain('   * @returns A page when awaited; every item when iterated.\n');
  expect(made.match(/@param input.*/g)).toEqual([
    '@param input.at - Optional.',
    '@param input.rows - Optional.',
    '@param input.of',
  ]);
});

const variants: readonly GivenOperation[] = [
  {
    operationId: 'setById',
    summary: 'Sets by id.',
    description: 'More of it.',
    'x-agency': { method: 'set', variant: 'id' },
    ...body({ id: text, both: text }, ['id'], { id: 'x' }),
    ...gives(text),
  },
  {
    operationId: 'setByName',
    summary: 'Sets by name.',
    'x-agency': { method: 'set', variant: 'a name' },
    ...body({ 'a name': text, both: text }, ['a name'], { 'a name': 'y' }),
    ...gives(text),
  },
];

it('a method of several operations takes the fields of exactly one', () => {
  const module = emit(variants, 'export type SetByIdResult = Thing;\nexport type SetByNameResult = Thing;');
  expect(module.text).toContain(`/** Input of \`things.set\`: exactly one of \`id\`, \`a name\`. */
export type ThingsSetInput =
  | (SetByIdInput & { 'a name'?: undefined })
  | (SetByNameInput & { id?: undefined });`);
  expect(module.text).toContain('  set(input: ThingsSetInput, options?: CallOptions): Promise<Thing> {');
  expect(module.text).toContain(
    "    return callVariant(this, { id: setByIdOperation, 'a name': setByNameOperation }, input, options);",
  );
  expect(module.text).toContain(`  /**
   * Sets by id.
   *
   * Takes exactly one of:
   * - \`id\`: Sets by id.
   * - \`a name\`: Sets by name.
   *
   * More of it.
`);
  expect(module.text).toContain(`   * @example
   * \`\`\`ts
   * await agency.things.set({ id: 'x' })
   * await agency.things.set({ 'a name': 'y' })
   * \`\`\`
   */`);
  expect(module.text.match(/@param input.*/g)).toEqual([
    '@param input.id - With `id`.',
    '@param input.both - Optional.',
    '@param input `a name` - With `a name`.',
  ]);
  expect(module.declarations).toMatchObject([
    { kind: 'type', name: 'ThingsSetInput' },
    { kind: 'class', name: 'ThingsResource', members: ['set'] },
  ]);
});

it('a method of several operations gives what any of them does', () => {
  expect(emit(variants, 'export type SetByIdResult = Thing;').text).toContain('Promise<Thing | SetByNameResult> {');
});

it('each resource is a class, and each client has its own', () => {
  const operations = [
    { operationId: 'getThing', tags: ['Thing.'], 'x-agency': { method: 'get' } },
    { operationId: 'setThing', tags: ['Other'], 'x-agency': { method: 'set' } },
    { operationId: 'getUser', tags: ['User'], 'x-agency': { client: 'studio', resource: 'users', method: 'get' } },
  ];
  const { text: made } = emit(operations);
  expect(made).toContain('/** `agency.things`: Thing, Other. */\nexport class ThingsResource');
  expect(made).toContain('/** `studio.users`: User. */\nexport class UsersResource');
  expect(made).toContain('   * await studio.users.get()\n');
  const clients = emitClients(readCatalog(documentOf(operations)));
  check('clients.gen.ts', clients);
  expect(clients.text.replace(/.*\n\n/s, '')).not.toContain('import');
  expect(clients.text.slice(clients.text.indexOf('/**'))).toBe(`/** The resources of \`Agency\`. */
export abstract class AgencyResources {
  /** Thing, Other: \`get\`, \`set\`. */
  declare readonly things: ThingsResource;

  constructor(client: Client) {
    this.things = new ThingsResource(client);
  }
}

/** The resources of \`Studio\`. */
export abstract class StudioResources {
  /** User: \`get\`. */
  declare readonly users: UsersResource;

  constructor(client: Client) {
    this.users = new UsersResource(client);
  }
}
`);
});
