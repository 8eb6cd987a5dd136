import type { Block } from './block.ts';

/** From a name to the import of it that an example may take for granted. */
export type Exports = ReadonlyMap<string, string>;

/** The module has one line more than the block, before it: see {@link assemble}. */
export const LINES_BEFORE = 1;

const IMPORT = /^import\s[^;]*?['"][^'"]+['"](?: with \{[^}]*\})?;?[ \t]*$/gm;
const LITERAL = /^(?:'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|true|false|null|undefined|\[.*\]|\{.*\})$/;
const NO_EXPRESSION = /^\s*(?:const|let|var|import|export|return|throw|if|for|while|await using|using|[})\]/*]|$)/;

/**
 * A module with the block as the function `run`: its own imports and those of the names that it takes for granted come
 * before, all on the first line, so that the n-th line of the block is line n + 1. A value that a comment promises
 * (`AgentAlias.format(…) // '::a'`, or in the next line) is compared, and so is an error
 * (`// rejects with an AgencyApiError`).
 */
export function assemble({ code }: Block, exports: Exports): string {
  const imports = code.match(IMPORT) ?? [];
  const body = code.replace(IMPORT, (text) => text.replace(/[^\n]/g, ''));
  const taken = namesTaken(code);
  const granted = [...exports].filter(
    ([name]) => !taken.has(name) && new RegExp(`(?<![\\w.$'\`/])${name}\\b`).test(body),
  );
  const head = [
    ...imports.map((text) => text.replace(/\s*\n\s*/g, ' ').replace(/;?\s*$/, ';')),
    ...granted.map(([, statement]) => statement),
  ];
  return `${head.join(' ')} export async function run(): Promise<unknown> {\n${compared(body)}\n return; }\n`;
}

/** What the block itself declares or imports. */
function namesTaken(code: string): Set<string> {
  const single = Array.from(
    code.matchAll(/\b(?:const|let|function|class|interface|type)\s+([\w$]+)/g),
    ([, name = '']) => name,
  );
  const lists = Array.from(code.matchAll(/\b(?:const|let|import(?: type)?)\s*\{([^}]*)\}/g), ([, names = '']) => names);
  const inLists = lists.flatMap((names) =>
    names.split(',').map(
      (part) =>
        part
          .replace(/^\s*type\s/, '')
          .split(/\bas\b|:/)
          .at(-1)
          ?.trim() ?? '',
    ),
  );
  return new Set([...single, ...inLists]);
}

function compared(body: string): string {
  const lines = body.split('\n');
  return lines
    .map((line, index) => {
      const [, rejecting, error] = /^\s*await (.*\S)\s+\/\/ rejects with an? (Agency\w*Error)\b/.exec(line) ?? [];
      if (rejecting !== undefined) return `await expectRejection(${rejecting.replace(/;$/, '')}, '${error}');`;
      if (NO_EXPRESSION.test(line)) return line;
      const [, code = line, comment] = /^(.*\S)\s+\/\/ (.*)$/.exec(line) ?? [];
      const next = /^\s*\/\/ (.*)$/.exec(lines[index + 1] ?? '')?.[1];
      const want = [comment, comment === undefined ? next : undefined].find(
        (text) => text !== undefined && LITERAL.test(text.trim()),
      );
      return want === undefined ? line : `expectValue(${code.replace(/;$/, '')}, ${want.trim()});`;
    })
    .join('\n');
}
