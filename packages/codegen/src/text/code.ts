/**
 * Source code. Only the functions of this folder make any, so that no text of a document becomes code: a template of
 * {@link code} takes code and nothing else, and a text comes in as a literal, a comment or an identifier.
 */
export class Code {
  readonly text: string;

  /** For the files of this folder. */
  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/**
 * Code from a template whose own text is code too.
 *
 * @example
 * code`export const ${identifier(name)} = ${literal(value)};`
 */
export function code(template: TemplateStringsArray, ...values: readonly Code[]): Code {
  return new Code(String.raw({ raw: template }, ...values.map(({ text }) => text)));
}

/** Pieces of code with a separator between them, which the caller writes out. */
export function joinCode(parts: readonly Code[], separator: '' | ', ' | '\n' | '\n\n' | ' | ' | '; '): Code {
  return new Code(parts.map(({ text }) => text).join(separator));
}
