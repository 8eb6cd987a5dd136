import type { ContractRow } from '../contract-row.ts';
import { type Mutation, onClient, type Patch } from './mutation.ts';

/** The generated operation constants, functions, resources and validators. What they hold is known from the table. */
export const client: readonly Mutation[] = [
  onClient('a path segment is renamed', (row) => set(row, 'path', row.path.replace(/^\/[^/]+/, '$&s'))),
  onClient('a path argument is lost', (row) =>
    row.path.includes('{') ? set(row, 'path', row.path.replace(/\/\{\w+\}/, '')) : undefined,
  ),
  onClient('a path argument stands elsewhere', (row) =>
    row.path.includes('{') ? set(row, 'path', row.path.replace(/\/([\w-]+)\/(\{\w+\})/, '/$2/$1')) : undefined,
  ),
  onClient('another method', (row) => set(row, 'method', row.method === 'POST' ? 'PUT' : 'POST')),
  onClient('the credential is not sent', (row) => row.credential && drop(row, 'auth')),
  onClient(
    'the other credential is sent',
    (row) => row.credential && assign(row, `auth: ${row.credential.scheme === 'hash' ? 'studioAuth' : 'hashAuth'}`),
  ),
  onClient('an open operation sends a credential', (row) =>
    row.credential ? undefined : assign(row, 'auth: hashAuth'),
  ),
  onClient(
    'the credential is in another header',
    (row) => row.credential && operations(`${row.credential.scheme}Auth.header = 'x-key';`),
  ),
  onClient('the credential has no prefix', (row) =>
    row.credential?.prefix ? operations(`delete ${row.credential.scheme}Auth.prefix;`) : undefined,
  ),
  onClient('what must be sent once is repeated', (row) =>
    row.retry === 'once' ? set(row, 'retry', 'idempotent') : undefined,
  ),
  onClient('a read is not repeated', (row) => (row.retry === 'read' ? drop(row, 'retry') : undefined)),
  onClient('an idempotent operation is not repeated', (row) =>
    row.retry === 'idempotent' ? drop(row, 'retry') : undefined,
  ),
  onClient('a result is thrown away', (row) => (row.returns === 'result' ? set(row, 'returns', 'void') : undefined)),
  onClient('a result is wanted where there is none', (row) =>
    row.returns === 'void' || row.returns === 'empty' ? set(row, 'returns', 'result') : undefined,
  ),
  onClient('the envelope is not opened', (row) => (row.returns === 'result' ? set(row, 'returns', 'json') : undefined)),
  onClient('an envelope is wanted where there is none', (row) =>
    row.returns === 'json' ? set(row, 'returns', 'result') : undefined,
  ),
  onClient('an empty answer is refused', (row) =>
    row.returns === 'empty' || row.returns === 'any' ? set(row, 'returns', 'void') : undefined,
  ),
  onClient('an image is JSON', (row) => (row.returns === 'image' ? set(row, 'returns', 'result') : undefined)),
  onClient('JSON is an image', (row) => (row.returns === 'image' ? undefined : set(row, 'returns', 'image'))),
  onClient('the body is not sent', (row) => (row.requestType === undefined ? undefined : drop(row, 'body'))),
  onClient('the body is a field', (row) => (row.requestType === undefined ? undefined : set(row, 'body', 'whole'))),
  onClient('a body is sent where there is none', (row) => (row.requestType ? undefined : set(row, 'body', 'fields'))),
  onClient('a field goes to the query', (row) => {
    const [name] = Object.keys(row.input).filter((key) => row.fields[key] === 'body');
    return name === undefined ? undefined : assign(row, `query: ['${name}']`);
  }),
  onClient('logs show a field that they must not', (row) => {
    const [name] = Object.keys(row.input).filter(
      (key) => row.fields[key] === 'body' && !row.loggable.includes(key) && typeof row.input[key] === 'string',
    );
    return name === undefined ? undefined : assign(row, `log: '${name}'`);
  }),
  onClient('logs show no field', (row) =>
    row.loggable.some((name) => name in row.input && typeof row.input[name] !== 'object')
      ? drop(row, 'log')
      : undefined,
  ),
  onClient('errors name another operation', (row) => set(row, 'id', `${row.id}Now`)),
  ...Object.entries({
    page: "'rowsPerPage'",
    size: "'currentPage'",
    firstPage: '1',
    defaultSize: '20',
    items: "'rows'",
    total: "'count'",
  }).map(([name, value]) =>
    onClient(`the ${name} of a list is another`, (row) =>
      row.pagination ? operations(`${row.id}Pagination.${name} = ${value};`) : undefined,
    ),
  ),
  onClient('a function calls another operation', (row, rows) => ({
    file: 'sdk',
    from: `callWith(client, ${row.id}Operation,`,
    to: `callWith(client, ${otherThan(row, rows)}Operation,`,
  })),
  onClient('a function drops its options', (row) => wrapped(row, (args) => args.replace(', options', ''))),
  onClient('a function drops its input', (row) =>
    Object.keys(row.fields).length > 0 ? wrapped(row, (args) => args.replace('input', '{}')) : undefined,
  ),
  onClient('a method calls another operation', (row, rows) => {
    const other = otherThan(row, rows);
    if (row.pagination)
      return { file: 'resources', from: `paginate(this, ${row.id}Operation`, to: `paginate(this, ${other}Operation` };
    if (twinOf(row, rows)) return undefined;
    return { file: 'resources', from: `callWith(this, ${row.id}Operation`, to: `callWith(this, ${other}Operation` };
  }),
  onClient('a method takes its twin for itself', (row, rows) => {
    const twin = twinOf(row, rows);
    return twin && { file: 'resources', from: `: ${row.id}Operation`, to: `: ${twin.id}Operation` };
  }),
  onClient('a method pages without its options', (row) => {
    if (!row.pagination) return undefined;
    return { file: 'resources', from: `${row.id}Pagination, input, options)`, to: `${row.id}Pagination, input)` };
  }),
  onClient('the validators know nothing of the request', (row) =>
    row.requestType === undefined
      ? undefined
      : { file: 'validators', add: `delete requestTable.operations.${row.id};` },
  ),
  onClient('the validators know a request of another operation', (row) =>
    row.requestType === undefined
      ? undefined
      : { file: 'validators', add: `requestTable.operations.${row.id} = { body: { required: ['anew'] } };` },
  ),
  onClient('the validators expect another status', (row) =>
    row.answerType === 'application/json'
      ? {
          file: 'validators',
          add: `responseTable.operations.${row.id} = { 299: responseTable.operations.${row.id}[${row.status}] };`,
        }
      : undefined,
  ),
  onClient('the validators expect another answer', (row) =>
    row.returns === 'result'
      ? { file: 'validators', add: `responseTable.operations.${row.id} = { ${row.status}: { required: ['anew'] } };` }
      : undefined,
  ),
  onClient('it was generated from another document', () => ({
    file: 'document',
    add: `documentInfo.sha256 = '${'0'.repeat(64)}';`,
  })),
];

function operations(add: string): Patch {
  return { file: 'operations', add };
}

function assign({ id }: ContractRow, field: string): Patch {
  return operations(`Object.assign(${id}Operation, { ${field} });`);
}

function set(row: ContractRow, name: string, value: string): Patch {
  return assign(row, `${name}: '${value}'`);
}

function drop({ id }: ContractRow, name: string): Patch {
  return operations(`delete ${id}Operation.${name};`);
}

function wrapped({ id }: ContractRow, change: (args: string) => string): Patch {
  const args = `${id}Operation, input, options`;
  return { file: 'sdk', from: `callWith(client, ${args})`, to: `callWith(client, ${change(args)})` };
}

/** An operation that has nothing to do with the row's, and needs no input to be called. */
function otherThan(row: ContractRow, rows: readonly ContractRow[]): string | undefined {
  return rows.find(
    (one) => one.resource !== row.resource && one.path !== row.path && Object.keys(one.fields).length === 0,
  )?.id;
}

function twinOf(row: ContractRow, rows: readonly ContractRow[]): ContractRow | undefined {
  return rows.find(
    (one) =>
      one.id !== row.id &&
      one.client === row.client &&
      one.resource === row.resource &&
      one.resourceMethod === row.resourceMethod,
  );
}
