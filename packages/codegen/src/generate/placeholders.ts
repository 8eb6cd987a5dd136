import { propertyKey } from '../text/identifier.ts';
import { stringLiteral } from '../text/string-literal.ts';

/** What any generator takes as a name of a property or a value without a mistake. */
const PLAIN = /^[A-Za-z][\w .:/+-]*$/;

/**
 * Stands in for the texts of a document on their way through a generator that is not ours: what is not plain goes in as
 * a name such as `$text7$`, and what comes out is written by our own functions.
 */
export class Placeholders {
  readonly #prefix: string;
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param document - The document's text, in which no placeholder may stand. */
  constructor(document: string) {
    let prefix = '$text';
    while (document.includes(prefix)) prefix += '_';
    this.#prefix = prefix;
  }

  /** The text itself where it is plain. */
  for(text: string): string {
    if (PLAIN.test(text) && !(text in {})) return text;
    const number = this.#numbers.get(text) ?? this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return `${this.#prefix}${number}$`;
  }

  /** The code with the texts in their places: in quotes as string literals, without as keys. */
  restore(code: string): string {
    const name = `${this.#prefix.replaceAll('$', '\\$')}(\\d+)\\$`;
    return code.replace(new RegExp(`'/?${name}'|${name}`, 'g'), (_, quoted?: string, bare?: string) =>
      quoted === undefined ? propertyKey(this.#text(bare)).text : stringLiteral(this.#text(quoted)).text,
    );
  }

  #text(number: string | undefined): string {
    const text = this.#texts[Number(number)];
    if (text === undefined) throw new RangeError(`no text has the number ${number}`);
    return text;
  }
}
