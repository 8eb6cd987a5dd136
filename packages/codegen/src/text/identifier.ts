import { Code } from './code.ts';
import { stringLiteral } from './string-literal.ts';

/** What JavaScript and TypeScript keep for themselves: no declaration of a module has such a name. */
const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'arguments as async await break case catch class const continue debugger default delete do else enum eval export extends false finally for function ' +
    'if implements import in instanceof interface let new null of package private protected public return static super switch this throw true try ' +
    'typeof undefined var void while with yield'
  ).split(' '),
);

function isIdentifierName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/**
 * A name that is declared, referred to, or that a member has after a dot.
 *
 * @throws {Error} when it could not be one. Names are made free before they come here.
 */
export function identifier(name: string): Code {
  if (!isIdentifierName(name) || RESERVED_WORDS.has(name))
    throw new Error(`${stringLiteral(name)} cannot name anything in the generated code`);
  return new Code(name);
}

/**
 * The name of a class's member or of a type's property that may be a reserved word, as `delete` in
 * `credentials.delete`.
 *
 * @throws {Error} when it is no name at all, or one that classes have a use for.
 */
export function memberName(name: string): Code {
  if (!isIdentifierName(name) || name === 'constructor' || name === '__proto__')
    throw new Error(`${stringLiteral(name)} cannot name a member of a generated class`);
  return new Code(name);
}

/**
 * A key of an object literal or of a type: any text. `'__proto__': …` would set the prototype, `['__proto__']: …` does
 * not.
 */
export function propertyKey(name: string): Code {
  if (name === '__proto__') return new Code("['__proto__']");
  return isIdentifierName(name) ? new Code(name) : stringLiteral(name);
}
