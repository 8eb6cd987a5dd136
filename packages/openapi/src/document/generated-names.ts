import { capital } from './spell-name.ts';

/** What an operation is called on its client. */
export interface Place {
  readonly client: 'agency' | 'studio';
  readonly resource: string;
  readonly method: string;
  /** Field that selects the operation among those that share a method. */
  readonly variant?: string;
}

/** Names that hand-written code of the client has already. */
export interface TakenNames {
  /** What the package exports. */
  readonly exports: ReadonlySet<string>;
  /** Generated class -> members that its hand-written subclasses have, as `AgencyResources` -> `with`. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

export const NOTHING_TAKEN: TakenNames = { exports: new Set(), members: new Map() };

/** `issueCredential` -> `issueCredentialOperation` */
export const operationConstantOf = (id: string): string => `${id}Operation`;
export const paginationConstantOf = (id: string): string => `${id}Pagination`;
/** `issueCredential` -> `IssueCredentialInput` */
export const inputTypeOf = (id: string): string => `${capital(id)}Input`;
export const resultTypeOf = (id: string): string => `${capital(id)}Result`;
export const itemTypeOf = (id: string): string => `${capital(id)}Item`;
/** `credentials` -> `CredentialsResource` */
export const resourceClassOf = (resource: string): string => `${capital(resource)}Resource`;
/** `CredentialsIssueInput`: what a method takes that is not what one flat function takes. */
export const methodInputTypeOf = (resource: string, method: string): string =>
  `${capital(resource)}${capital(method)}Input`;
/** `AgencyResources` */
export const clientClassOf = (client: Place['client']): string => `${capital(client)}Resources`;

/** All that the package exports of an operation. */
export function exportsOf(id: string): readonly string[] {
  return [id, operationConstantOf(id), paginationConstantOf(id), inputTypeOf(id), resultTypeOf(id), itemTypeOf(id)];
}

/** What no function of a module can be called, or nobody should find shadowed in their own. */
const NO_FUNCTION = new Set(
  (
    'arguments as async await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements ' +
    'import in instanceof interface let new null of package private protected public return static super switch this throw true try typeof undefined var void while ' +
    'with yield atob btoa caches clearInterval clearTimeout console crypto document escape exports fetch global globalThis isFinite isNaN location module name ' +
    'navigator parseFloat parseInt performance process queueMicrotask require self setInterval setTimeout structuredClone unescape window'
  ).split(' '),
);

/** What every object has, or means something to whoever holds it: an object with `then` is a promise to `await`. */
const NO_MEMBER = new Set(
  'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype then toJSON toLocaleString toString valueOf __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__'.split(
    ' ',
  ),
);

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

export function canNameFunction(name: string): boolean {
  return IDENTIFIER.test(name) && !NO_FUNCTION.has(name) && !NO_MEMBER.has(name);
}

export function canNameMember(name: string): boolean {
  return IDENTIFIER.test(name) && !NO_MEMBER.has(name);
}
