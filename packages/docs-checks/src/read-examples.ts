import { type Block, placeOf } from './block.ts';
import { readFences } from './read-fences.ts';

/**
 * The fenced code of all `@example` tags in a source text.
 *
 * @throws {Error} For an `@example` without a fence, with its place: nothing would check it.
 */
export function readExamples(source: string, file: string): Block[] {
  return Array.from(source.matchAll(/\/\*\*[^]*?\*\//g)).flatMap(({ 0: comment, index }) => {
    const firstLine = source.slice(0, index).split('\n').length;
    const lines = comment
      .replace(/^\/\*\*/, '')
      .replace(/\*\/$/, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').replaceAll('*\\/', '*/'));
    return tagsOf(lines).flatMap(({ at, text }) => {
      const blocks = readFences(text, file, firstLine + at);
      if (blocks.length === 0)
        throw new Error(`${placeOf({ file, line: firstLine + at })}: the @example has no fenced code`);
      return blocks;
    });
  });
}

/** The text of each `@example` tag, up to the next tag. An `@` within a fence is code, such as a decorator. */
function tagsOf(lines: readonly string[]): { at: number; text: string }[] {
  const tags: { at: number; lines: string[] }[] = [];
  let current: string[] | undefined;
  let isFenced = false;
  for (const [at, line] of lines.entries()) {
    if (line.trimStart().startsWith('```')) isFenced = !isFenced;
    const tag = isFenced ? undefined : /^\s*@(\w+)(.*)$/.exec(line);
    if (tag) {
      current = tag[1] === 'example' ? [tag[2] ?? ''] : undefined;
      if (current) tags.push({ at, lines: current });
    } else {
      current?.push(line);
    }
  }
  return tags.map(({ at, lines: text }) => ({ at, text: text.join('\n') }));
}
