import { LineCounter, parseDocument } from 'yaml';
import { DocumentError } from './document-error.ts';
import { MAX_DEPTH } from './parse-json.ts';
import { pointerOf } from './pointer.ts';

/** More values than this, aliases written out, is no document but an alias bomb. */
const MAX_VALUES = 2_000_000;

/**
 * Parses YAML 1.2 into plain JSON values; aliases are written out, so that no two places share an object.
 *
 * @throws {DocumentError} with line and column for a syntax error, with the JSON pointer for what JSON cannot hold.
 */
export function parseYaml(text: string, file: string): unknown {
  const lines = new LineCounter();
  const document = within(file, () =>
    parseDocument(text, { lineCounter: lines, stringKeys: true, prettyErrors: false }),
  );
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    const reason =
      problem.code === 'MULTIPLE_DOCS' ? 'another YAML document begins here: one file holds one' : malformed(problem);
    throw new DocumentError(file, { line, column: col }, reason);
  }
  // Aliases are not counted here: the copy below counts every value that they expand to.
  const shared: unknown = within(file, () => document.toJS({ maxAliasCount: -1 }));
  return plain(shared, file);
}

function within<Value>(file: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw new DocumentError(file, '#', malformed(error as Error));
  }
}

/** Where the stack ends while it parses or expands, the library says that and not why. */
function malformed({ message }: Error): string {
  return `malformed YAML: ${/call stack/.test(message) ? 'nested too deeply' : message}`;
}

function plain(root: unknown, file: string): unknown {
  let values = 0;
  const copy = (value: unknown, path: (string | number)[]): unknown => {
    values += 1;
    const fail = (reason: string): never => {
      throw new DocumentError(file, pointerOf(path), reason);
    };
    if (values > MAX_VALUES)
      fail(`holds more than ${MAX_VALUES} values once its aliases are written out (an alias bomb?)`);
    if (path.length > MAX_DEPTH) fail(`nested more than ${MAX_DEPTH} levels deep`);
    if (Array.isArray(value)) return value.map((item: unknown, index) => copy(item, [...path, index]));
    if (typeof value === 'object' && value !== null) {
      if (Object.hasOwn(value, '__proto__')) fail("the key '__proto__' is refused");
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, [...path, key])]));
    }
    if (typeof value === 'number' && !Number.isFinite(value)) fail(`${value} is no JSON number`);
    return value;
  };
  return copy(root, []);
}
