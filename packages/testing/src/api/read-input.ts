import type { OperationRow } from '../document/operation-row.ts';
import type { Json } from '../state/records.ts';
import { type Problem, problemAt } from '../document/problem.ts';
import { problemsOf } from '../document/problems.ts';

export interface Arrived {
  /** Path, query and body fields together, as the client takes them. */
  readonly input: Json;
  readonly problems: readonly Problem[];
}

/** Reads a request and validates it by the document. */
export function readInput(
  row: OperationRow,
  path: string,
  search: string,
  contentType: string | null,
  body: string,
): Arrived {
  const parameters = { ...queryOf(row, search), ...pathOf(row, path) };
  const { value, problems } = bodyOf(row, contentType, body);
  const fields = row.whole === true ? { body: value } : isJson(value) ? value : {};
  return {
    input: { ...fields, ...parameters },
    problems: [...problemsOf(row.validators['parameters'], parameters), ...problems],
  };
}

function bodyOf(
  row: OperationRow,
  contentType: string | null,
  text: string,
): { readonly value?: unknown; readonly problems: readonly Problem[] } {
  if (row.body === undefined) return { problems: [] };
  if (text === '') return { problems: row.body === 'required' ? [problemAt('the body', 'is required')] : [] };
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(contentType ?? ''))
    return { problems: [problemAt('the body', 'must be sent as content-type application/json')] };
  try {
    const value: unknown = JSON.parse(text);
    return { value, problems: problemsOf(row.validators['body'], value) };
  } catch {
    return { problems: [problemAt('the body', 'must be JSON')] };
  }
}

function pathOf(row: OperationRow, path: string): Json {
  const { names, pattern } = templateOf(row);
  if (names.length === 0) return {};
  const [, ...values] = pattern.exec(path) ?? [];
  return Object.fromEntries(names.map((name, at) => [name, typed(row.parameters, name, decoded(values[at] ?? ''))]));
}

/** The names of a path's parameters, and what finds them. Made once for each operation. */
const templates = new WeakMap<OperationRow, { readonly names: readonly string[]; readonly pattern: RegExp }>();

function templateOf(row: OperationRow): { readonly names: readonly string[]; readonly pattern: RegExp } {
  const made = templates.get(row);
  if (made !== undefined) return made;
  const names = Array.from(row.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name);
  const text = row.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^{}]+\}/g, '([^/]*)');
  const template = { names, pattern: new RegExp(`^${text}$`) };
  templates.set(row, template);
  return template;
}

function queryOf({ parameters, query = [] }: OperationRow, search: string): Json {
  if (query.length === 0) return {};
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    query.flatMap((name) => {
      const isList = parameters.some((each) => each.name === name && each.type === 'array');
      const all = given.getAll(name);
      return all.length === 0 ? [] : [[name, isList ? all : typed(parameters, name, all.at(-1) ?? '')]];
    }),
  );
}

/** A number as JSON writes one: what else `Number` reads, such as `0x10` or nothing at all, is a text. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

/** Texts are all that a path and a query have. */
function typed(parameters: OperationRow['parameters'], name: string, text: string): unknown {
  const type = parameters.find((each) => each.name === name)?.type;
  if ((type === 'number' || type === 'integer') && NUMBER.test(text) && Number.isFinite(Number(text)))
    return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** A text that is wrongly encoded stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
