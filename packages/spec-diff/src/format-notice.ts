import type { SpecChange } from './change.ts';

/** Lines that anyone reads to the end. */
const LINES = 10;
/** Methods that a line names one by one. */
const NAMES = 3;

const TITLES = { code: 'breaks code', wire: 'needs update', more: 'adds' } as const;
type Effect = keyof typeof TITLES;

/**
 * What those who use the package notice, in at most ten lines: first what breaks their code, then what needs the next
 * version of the client, then what they may use. Changes with the same words are one line.
 *
 * @returns No lines where they notice nothing.
 */
export function noticeLines(changes: readonly SpecChange[]): readonly string[] {
  const lines = (['code', 'wire', 'more'] as const).flatMap((effect) => {
    const found = changes.filter((change) => effectOf(change) === effect);
    return linesOf(found, effect).map((line) => `  ${TITLES[effect].padEnd(14)}${line}`);
  });
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES - 1), `  … and ${lines.length - LINES + 1} more, below`];
}

function effectOf({ class: severity, sourceCompatible }: SpecChange): Effect | undefined {
  if (severity === 'docs') return undefined;
  if (severity === 'additive') return 'more';
  return sourceCompatible === true ? 'wire' : 'code';
}

function linesOf(changes: readonly SpecChange[], effect: Effect): readonly string[] {
  const methods = new Map<string, Set<string>>();
  for (const change of changes) {
    // Of what the client hides, that it changed is enough.
    const words = effect === 'wire' ? wireWords(change) : change.reason;
    const known = methods.get(words) ?? new Set();
    for (const method of change.methods) known.add(method);
    methods.set(words, known);
  }
  return [...methods].map(([words, names]) => (names.size === 0 ? words : `${listed([...names])}: ${words}`));
}

function wireWords({ kind, reason }: SpecChange): string {
  const because = reason.slice(reason.lastIndexOf(': ') + 2);
  return `${kind.replaceAll('-', ' ')}: ${because}`;
}

function listed(methods: readonly string[]): string {
  const names = variantsTogether(methods);
  if (names.length <= NAMES) return names.join(', ');
  return `${names.slice(0, NAMES - 1).join(', ')} and ${names.length - NAMES + 1} others`;
}

/** `a.b (c)` and `a.b (d)` as `a.b (c, d)`. */
function variantsTogether(methods: readonly string[]): readonly string[] {
  const variants = new Map<string, string[]>();
  for (const method of [...methods].sort()) {
    const [, name = method, variant] = /^(\S+) \((.*)\)$/.exec(method) ?? [];
    variants.set(name, [...(variants.get(name) ?? []), ...(variant === undefined ? [] : [variant])]);
  }
  return [...variants].map(([name, list]) => (list.length === 0 ? name : `${name} (${list.join(', ')})`));
}
