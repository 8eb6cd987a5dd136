import { type Block, placeOf } from './block.ts';

const OPEN = /^(\s*)(`{3,}|~{3,})(.*)$/;

/**
 * The fenced code of a Markdown text.
 *
 * @param firstLine - The number of the text's first line in its file.
 * @throws {Error} For a fence that is not closed or names no language, with its place.
 */
export function readFences(text: string, file: string, firstLine = 1): Block[] {
  const blocks: Block[] = [];
  let open:
    | {
        readonly indent: number;
        readonly fence: string;
        readonly info: string;
        readonly line: number;
        readonly code: string[];
      }
    | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = OPEN.exec(line);
    if (open === undefined) {
      if (fence)
        open = {
          indent: fence[1]?.length ?? 0,
          fence: fence[2] ?? '',
          info: fence[3] ?? '',
          line: firstLine + index + 1,
          code: [],
        };
    } else if (line.trim().startsWith(open.fence) && line.trim().replaceAll(open.fence.charAt(0), '') === '') {
      const [lang = '', ...flags] = open.info.trim().split(/\s+/);
      if (lang === '') throw new Error(`${placeOf({ file, line: open.line - 1 })}: the fence names no language`);
      blocks.push({ file, line: open.line, lang, flags, code: open.code.join('\n') });
      open = undefined;
    } else {
      open.code.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
    }
  }
  if (open !== undefined) throw new Error(`${placeOf({ file, line: open.line - 1 })}: the fence is not closed`);
  return blocks;
}
