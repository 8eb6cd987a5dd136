import { answersOf, type Catalog, type CatalogAuth, type CatalogOperation } from '@one37id/agency-openapi/catalog';
import { code, joinCode } from '../text/code.ts';
import { docComment, oneLine, words } from '../text/comment.ts';
import { identifier, propertyKey } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';
import { mayRepeat } from './after-unknown.ts';
import { CORE, INTERNAL } from './core-module.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import { authConstant, operationConstant, paginationConstant } from './names.ts';

/** The address of what is sent: the page documents the name, the vendor's guides the form. */
const AGENT_ALIAS = 'agentAlias';

/** operations.gen.ts: one constant per operation, what core must know to send it. Bundlers drop the unused ones. */
export function emitOperations(catalog: Catalog): GeneratedModule {
  const schemes = new Map<string, CatalogAuth>();
  for (const { auth } of catalog.operations) if (auth !== undefined) schemes.set(auth.name, auth);
  const auths = [...schemes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const imports = new Imports([
    { from: CORE, typeOnly: true },
    { from: CORE, typeOnly: false },
    { from: INTERNAL, typeOnly: false },
  ]);
  const declarations = [
    ...auths.map((auth, index) => authOf(auth, index, imports)),
    ...catalog.operations.map((operation) => constantOf(operation, auths, imports)),
    ...catalog.operations.flatMap((operation) => paginationOf(operation, imports)),
  ];
  return moduleOf(declarations, { imports: imports.list() });
}

function authOf(auth: CatalogAuth, index: number, imports: Imports): Written {
  const name = authConstant(auth, index);
  return {
    kind: 'const',
    name,
    exported: false,
    value: auth,
    code: code`const ${identifier(name)}: ${imports.type(CORE, 'AuthScheme')} = ${literal(auth)};`,
  };
}

function constantOf(operation: CatalogOperation, auths: readonly CatalogAuth[], imports: Imports): Written {
  const { id, method, path, returns, auth } = operation;
  const checks = checksOf(operation, imports);
  const value = {
    id,
    method,
    path,
    ...(auth === undefined
      ? {}
      : {
          auth: identifier(
            authConstant(
              auth,
              auths.findIndex(({ name }) => name === auth.name),
            ),
          ),
        }),
    ...(operation.retry === 'once' ? {} : { retry: operation.retry }),
    returns,
    ...(answersOf(operation).some(([, kind]) => kind === 'image') ? { image: imports.value(CORE, 'readImage') } : {}),
    // What writes an unusual form is in a bundle where it is used, and nowhere else.
    ...(operation.query.length === 0
      ? {}
      : {
          query: operation.query.map((field) =>
            typeof field === 'string' ? field : { ...field, write: imports.value(INTERNAL, 'writeQuery') },
          ),
        }),
    ...(operation.body === undefined ? {} : { body: operation.body }),
    ...(operation.names.length === 0 ? {} : { names: operation.names.join(' ') }),
    ...(operation.retry === 'once' && mayRepeat(operation) ? { mayRepeat: true } : {}),
    ...(operation.log.length === 0 ? {} : { log: operation.log.join(' ') }),
    ...(checks.length === 0 ? {} : { checks }),
  };
  const name = operationConstant(operation);
  const doc = docComment([words`${oneLine(operation.tag)} · ${oneLine(operation.summary)}`]);
  const fields = joinCode(
    Object.entries(value).map(([key, part]) => code`  ${propertyKey(key)}: ${literal(part)},\n`),
    '',
  );
  return {
    kind: 'const',
    name,
    value,
    code: code`${doc}\nexport const ${identifier(name)}: ${imports.type(CORE, 'Operation')} = {\n${fields}};`,
  };
}

/** What is checked before it is sent, whatever validators a client has. */
function checksOf({ fields, selects, dates }: CatalogOperation, imports: Imports): readonly object[] {
  const aliases = fields.filter(({ name }) => name === AGENT_ALIAS).map(({ name }) => [name, []]);
  return [
    ...(selects === undefined ? [] : [{ check: imports.value(INTERNAL, 'checkSelection'), fields: selects }]),
    ...(aliases.length === 0
      ? []
      : [{ check: imports.value(INTERNAL, 'checkAgentAlias'), fields: Object.fromEntries(aliases) as object }]),
    ...(dates.length === 0
      ? []
      : [
          {
            check: imports.value(INTERNAL, 'checkDates'),
            fields: Object.fromEntries(dates.map((path) => [path.slice(1), []])) as object,
          },
        ]),
  ];
}

function paginationOf(operation: CatalogOperation, imports: Imports): readonly Written[] {
  const value = operation.pagination;
  if (value === undefined) return [];
  const name = paginationConstant(operation);
  return [
    {
      kind: 'const',
      name,
      value,
      code: code`export const ${identifier(name)}: ${imports.type(CORE, 'Pagination')} = ${literal(value)};`,
    },
  ];
}
