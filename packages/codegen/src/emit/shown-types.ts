import { answersOf, type CatalogOperation } from '@one37id/agency-openapi/catalog';
import { type Code, code } from '../text/code.ts';
import { CORE } from './core-module.ts';
import type { Imports } from './module.ts';
import { isPlainAnswer } from './plain-answer.ts';
import { resultName } from './names.ts';

const TYPES = './types.gen.ts';
const PLAIN: ReadonlyMap<string, Code> = new Map([
  ['string', code`string`],
  ['number', code`number`],
  ['boolean', code`boolean`],
  ['unknown', code`unknown`],
]);

/**
 * Types as people read them in a signature: `Promise<Credential>` rather than `Promise<GetCredentialResult>`, which an
 * editor does not look into, and `Promise<number>`. A name that stands for more than another name is shown itself.
 */
export class ShownTypes {
  readonly #stands: ReadonlyMap<string, string>;

  /** @param text - The generated types. */
  constructor(text: string) {
    this.#stands = new Map(
      Array.from(text.matchAll(/^export type (\w+) = (\w+);$/gm), ([, name = '', other = '']) => [name, other]),
    );
  }

  /** The model, the plain type, or the name itself. */
  nameOf(type: string): string {
    let name = type;
    for (let other = this.#stands.get(name); other !== undefined; other = this.#stands.get(name)) name = other;
    return name;
  }

  isPlain(name: string): boolean {
    return PLAIN.has(name);
  }

  codeOf(type: string, imports: Imports): Code {
    const name = this.nameOf(type);
    return PLAIN.get(name) ?? imports.type(TYPES, name);
  }

  /** What an operation gives; undefined where that is more than one type, which has a name of its own. */
  resultOf(operation: Pick<CatalogOperation, 'id' | 'returns'>, imports: Imports): Code | undefined {
    if (isPlainAnswer(operation)) return this.codeOf(resultName(operation), imports);
    const [[status, kind] = [], ...more] = answersOf(operation);
    if (status !== '*' || more.length > 0) return undefined;
    if (kind === 'void' || kind === 'empty') return code`void`;
    if (kind === 'any') return code`unknown`;
    return kind === 'image' ? imports.type(CORE, 'QrImage') : undefined;
  }
}
