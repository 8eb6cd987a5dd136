import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeOf } from './block.ts';
import { ROOT, textOf } from './documents.ts';

/** Relative links of a Markdown text that lead nowhere: to no file, or to no heading of it. */
export function deadLinks(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    Array.from(line.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !isAlive(file, text, target))
      .map((target) => `${placeOf({ file, line: index + 1 })}: ${target} leads nowhere`),
  );
}

function isAlive(file: string, text: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const other = path === '' ? file : join(dirname(file), path);
  if (!existsSync(join(ROOT, other))) return false;
  return anchor === undefined || anchorsOf(path === '' ? text : textOf(other)).includes(anchor);
}

/** The anchors that GitHub and npm make of the headings. */
function anchorsOf(text: string): string[] {
  const prose = text.replace(/^(```+|~~~+)[^]*?^\1/gm, '');
  return Array.from(prose.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
