import { placeOf, type SpecChange } from './change.ts';
import { order } from './facets.ts';
import { noticeLines } from './format-notice.ts';
import { CLASSES } from './gather.ts';

/**
 * Changes for people: first what they notice, then all by class and by what they call (`agency.credentials.issue`). A
 * change that several operations reach stands under each; operations with the very same changes share one heading.
 *
 * @example
 * console.log(formatChanges(diffDocuments(before, after)));
 */
export function formatChanges(changes: readonly SpecChange[]): string {
  if (changes.length === 0) return 'No changes.\n';
  const sections = CLASSES.flatMap((severity) => {
    const found = changes.filter((change) => change.class === severity);
    return found.length === 0 ? [] : [`\n${severity.toUpperCase()}\n${byMethods(found)}`];
  });
  const { breaking, additive, docs } = countChanges(changes);
  const notice = noticeLines(changes);
  const first = notice.length === 0 ? 'Nobody who uses the package notices anything.' : 'Who uses the package notices:';
  return [
    [first, ...notice, ''].join('\n'),
    `\n${breaking} breaking, ${additive} additive, ${docs} docs\n${sections.join('')}`,
  ].join('');
}

/** Changes for programs: the counts by class, and the changes as `diffDocuments` gives them. */
export function changesToJson(changes: readonly SpecChange[]): string {
  return `${JSON.stringify({ counts: countChanges(changes), changes }, null, 2)}\n`;
}

export function countChanges(changes: readonly SpecChange[]): Record<SpecChange['class'], number> {
  const count = (severity: SpecChange['class']) => changes.filter((change) => change.class === severity).length;
  return { breaking: count('breaking'), additive: count('additive'), docs: count('docs') };
}

function byMethods(changes: readonly SpecChange[]): string {
  const lines = new Map<string, string[]>();
  for (const change of changes) {
    const methods = change.methods.length === 0 ? ['(the document)'] : change.methods;
    for (const method of methods) lines.set(method, [...(lines.get(method) ?? []), lineOf(change)]);
  }
  const headings = new Map<string, string[]>();
  for (const method of [...lines.keys()].sort(order)) {
    const text = (lines.get(method) ?? []).join('');
    headings.set(text, [...(headings.get(text) ?? []), method]);
  }
  return [...headings].map(([text, methods]) => `${wrapped(methods)}${text}`).join('');
}

const WIDTH = 110;

function wrapped(methods: readonly string[]): string {
  const lines = [''];
  for (const [index, method] of methods.entries()) {
    const text = index < methods.length - 1 ? `${method},` : method;
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + text.length > WIDTH) lines.push(text);
    else lines[lines.length - 1] = last === '' ? text : `${last} ${text}`;
  }
  return lines.map((line) => `  ${line}\n`).join('');
}

function lineOf(change: SpecChange): string {
  const { direction, reason, sourceCompatible } = change;
  const flow = direction === 'none' ? '' : direction;
  return `    ${flow.padEnd(9)} ${reason}${sourceCompatible === true ? ' [source compatible]' : ''}\n${' '.repeat(14)}${placeOf(change)}\n`;
}
