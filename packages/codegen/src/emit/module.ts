import { type Code, code, joinCode } from '../text/code.ts';
import { lineComment, type Words } from '../text/comment.ts';
import { identifier } from '../text/identifier.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { HEADER } from './header.ts';

/** What a generated file declares. Whoever checks the file compares it with this. */
export interface Declaration {
  readonly kind: 'const' | 'type' | 'function' | 'class';
  readonly name: string;
  /** Default: true. */
  readonly exported?: false;
  /** It may be left out, where it would say nothing. Default: false. */
  readonly optional?: true;
  /** The value of a constant: JSON data, and names of other declarations as code. */
  readonly value?: unknown;
  /**
   * The names of a class's members or a type's fields, in their order; undefined where a type has no fields of its own.
   */
  readonly members?: readonly string[];
}

export interface Import {
  readonly from: string;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
}

/** What a generated file holds, and nothing else. */
export interface Meant {
  readonly imports: readonly Import[];
  /** Modules of which it exports everything. Default: none. */
  readonly reexports?: readonly string[];
  readonly declarations: readonly Declaration[];
  /**
   * What is called in it, such as `callWith`, or made of a class of another file: only in the bodies of functions and
   * classes.
   */
  readonly calls?: readonly string[];
}

/** A file that our emitters write: what it is to hold, and its text. */
export interface GeneratedModule extends Meant {
  readonly text: string;
}

export interface Written extends Declaration {
  /** The whole declaration, with its comment. */
  readonly code: Code;
}

/** A module of declarations, each after an empty line. */
export function moduleOf(
  declarations: readonly Written[],
  { imports, calls = [], note }: Pick<Meant, 'imports' | 'calls'> & { note?: Words },
): GeneratedModule {
  const head = [HEADER, ...(note === undefined ? [] : [lineComment(note)])];
  const parts = [
    joinCode(head, '\n'),
    ...(imports.length === 0 ? [] : [joinCode(imports.map(importOf), '\n')]),
    ...declarations.map((declaration) => declaration.code),
  ];
  return { imports, declarations, calls, text: `${joinCode(parts, '\n\n').text}\n` };
}

function importOf({ from, names, typeOnly }: Import): Code {
  const list = names.map(identifier);
  const keyword = typeOnly ? code`import type` : code`import`;
  const short = code`${keyword} { ${joinCode(list, ', ')} } from ${stringLiteral(from)};`;
  return short.text.length <= 120
    ? short
    : code`${keyword} {
${joinCode(
  list.map((name) => code`  ${name},`),
  '\n',
)}
} from ${stringLiteral(from)};`;
}

/** The imports of a module, noted where a name is used: so none is missing and none is too many. */
export class Imports {
  readonly #order: readonly Omit<Import, 'names'>[];
  readonly #used = new Map<string, Set<string>>();

  /** @param order - The modules that may be imported from, in the order of the import lines. */
  constructor(order: readonly Omit<Import, 'names'>[]) {
    this.#order = order;
  }

  type(from: string, name: string): Code {
    return this.#use(from, true, name);
  }

  value(from: string, name: string): Code {
    return this.#use(from, false, name);
  }

  list(): readonly Import[] {
    return this.#order.flatMap((line) => {
      const names = [...(this.#used.get(keyOf(line)) ?? [])].sort();
      return names.length === 0 ? [] : [{ ...line, names }];
    });
  }

  #use(from: string, typeOnly: boolean, name: string): Code {
    const key = keyOf({ from, typeOnly });
    if (!this.#order.some((line) => keyOf(line) === key)) throw new Error(`nothing is imported from ${key}`);
    this.#used.set(key, (this.#used.get(key) ?? new Set()).add(name));
    return identifier(name);
  }
}

function keyOf({ from, typeOnly }: Omit<Import, 'names'>): string {
  return `${from}${typeOnly ? ' (types)' : ''}`;
}
