import { expect, it } from 'vitest';
import { paintFor, plain } from './paint.ts';
import { tellerTo } from './teller.ts';

it.each([
  { name: 'a terminal', stream: { isTTY: true }, environment: {}, isColoured: true },
  {
    name: 'a terminal of no name',
    stream: { isTTY: true },
    environment: { TERM: 'xterm', NO_COLOR: '' },
    isColoured: true,
  },
  { name: 'who wants none', stream: { isTTY: true }, environment: { NO_COLOR: '1' }, isColoured: false },
  { name: 'a terminal that has none', stream: { isTTY: true }, environment: { TERM: 'dumb' }, isColoured: false },
  { name: 'a file', stream: { isTTY: false }, environment: {}, isColoured: false },
  { name: 'what is no stream of a terminal', stream: {}, environment: {}, isColoured: false },
])('for $name there are colours: $isColoured', ({ stream, environment, isColoured }) => {
  const paint = paintFor(stream, environment);
  const seen = (['title', 'accent', 'quiet', 'bad'] as const).map((what) => paint(what, 'text'));
  // Bold, green, dim and red.
  const codes = ['1', '32', '2', '31'].map((code) => `\u001B[${code}mtext`);
  expect(seen.map((text, at) => (isColoured ? text.startsWith(codes[at] ?? '-') : text === 'text'))).toEqual(
    Array<boolean>(4).fill(true),
  );
});

it('tells a story in chapters and steps, with what came of each below it', () => {
  const lines: string[] = [];
  const { chapter, step, say, qr } = tellerTo((text) => lines.push(text));
  chapter('Ada connects');
  step('agency.invitations.url()', 'http://agency.test/1');
  step('ada.look()', { offers: [{ deep: { deeper: { deepest: 'x' } } }] });
  say('One\n\nTwo');
  qr('http://agency.test/1');
  expect(lines.slice(0, 6)).toEqual([
    '\nAda connects\n────────────',
    '> agency.invitations.url()',
    '    http://agency.test/1',
    '> ada.look()',
    "    {\n      offers: [\n        { deep: { deeper: { deepest: 'x' } } }\n      ]\n    }",
    '    One\n\n    Two',
  ]);
  const code = lines[6]?.split('\n') ?? [];
  expect(code.length).toBeGreaterThan(10);
  expect(code.filter((line) => line !== '' && !line.startsWith('    '))).toEqual([]);
  expect(code.filter((line) => line.length > 80)).toEqual([]);
});

it('what it tells is painted by what it is', () => {
  const lines: string[] = [];
  const { chapter, step, say } = tellerTo(
    (text) => lines.push(text),
    (what, text) => `<${what}>${text}</${what}>`,
  );
  chapter('A');
  step('b()', 'c');
  say('d');
  expect(lines).toEqual([
    '\n<title>A</title>\n<quiet>─</quiet>',
    '<accent>></accent> b()',
    '    c',
    '    <quiet>d</quiet>',
  ]);
  expect(plain('bad', 'text')).toBe('text');
});
