import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { type Node, parse } from 'acorn';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { published, ROOT } from './published.ts';

/** A regular expression of a published package. */
export interface Pattern {
  /** The source's file, line and column, from the repository's root. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** What the built sources of the published packages have: regular expressions, and places that make them of a text. */
export interface Patterns {
  readonly literals: readonly Pattern[];
  readonly made: readonly { readonly place: string; readonly code: string }[];
  /** Texts that a schema has as its `pattern`. */
  readonly schemas: readonly Pattern[];
}

/** Reads every module that is published. */
export function readPatterns(): Patterns {
  const found = published
    .flatMap(({ folder }) => modulesIn(`packages/${folder}/dist`))
    .map((file) => patternsIn(readFileSync(join(ROOT, file), 'utf8'), placesIn(file)));
  return {
    literals: once(found.flatMap(({ literals }) => literals)),
    made: once(found.flatMap(({ made }) => made)),
    schemas: once(found.flatMap(({ schemas }) => schemas)),
  };
}

/** Both formats are made of one source. */
function once<Found extends { readonly place: string }>(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((each) => [each.place, each])).values()];
}

/** Tells where something in a published file comes from, by its source map. */
function placesIn(file: string): PlaceOf {
  if (!existsSync(join(ROOT, `${file}.map`))) return (line, column) => `${file}:${line}:${column}`;
  const map = new TraceMap(readFileSync(join(ROOT, `${file}.map`), 'utf8'));
  return (line, column) => {
    const from = originalPositionFor(map, { line, column });
    if (from.source === null) return `${file}:${line}:${column}`;
    return `${posix.join(posix.dirname(file), from.source)}:${from.line}:${from.column}`;
  };
}

type PlaceOf = (line: number, column: number) => string;

/** Those of one module: literals, and calls of anything that makes a regular expression of a text. */
export function patternsIn(code: string, placeOf: PlaceOf): Patterns {
  const literals: Pattern[] = [];
  const made: { place: string; code: string }[] = [];
  const schemas: Pattern[] = [];
  const left: unknown[] = [
    parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true }),
  ];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (Array.isArray(node)) left.push(...node);
    if (!isNode(node)) continue;
    const { line, column } = node.loc?.start ?? { line: 0, column: 0 };
    const place = placeOf(line, column);
    if (node.regex) literals.push({ place, source: node.regex.pattern, flags: node.regex.flags });
    if (makesPattern(node)) made.push({ place, code: code.slice(node.start, node.end) });
    if (node.type === 'Property' && node.key?.name === 'pattern' && typeof node.value?.value === 'string')
      schemas.push({ place, source: node.value.value, flags: 'u' });
    left.push(...Object.values(node).filter((part) => typeof part === 'object' && part !== null));
  }
  return { literals, made, schemas };
}

interface SyntaxNode extends Node {
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly name?: string;
  readonly callee?: SyntaxNode;
  readonly property?: SyntaxNode;
  readonly key?: SyntaxNode;
  readonly value?: SyntaxNode & { readonly value?: unknown };
  readonly arguments?: readonly SyntaxNode[];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** `RegExp` in whatever way, and the methods of texts that make one of a text. */
function makesPattern({ type, name, callee, arguments: [first] = [] }: SyntaxNode): boolean {
  if (type === 'Identifier' && name === 'RegExp') return true;
  const method = type === 'CallExpression' && callee?.type === 'MemberExpression' ? callee.property?.name : undefined;
  return ['match', 'matchAll', 'search'].includes(method ?? '') && !first?.regex;
}

function modulesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.c?js$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .toSorted();
}
