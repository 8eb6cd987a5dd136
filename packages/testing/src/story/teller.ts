import { inspect } from 'node:util';
import encodeQR from 'qr';
import { type Paint, plain } from './paint.ts';

/** How wide a terminal is that nobody has made wider. */
const COLUMNS = 80;
const INDENT = '    ';

/** Tells a story on a terminal: a heading for each chapter, what is called, and what comes of it. */
export interface Teller {
  chapter(title: string): void;
  /** A call, as it stands in the code, and what it gave. */
  step(call: string, value: unknown): void;
  /** Something that somebody does or sees. */
  say(text: string): void;
  qr(text: string): void;
}

export function tellerTo(print: (text: string) => void, paint: Paint = plain): Teller {
  const block = (text: string): void => print(text.replace(/^(?=.)/gm, INDENT));
  return {
    chapter: (title) => print(`\n${paint('title', title)}\n${paint('quiet', '─'.repeat(title.length))}`),
    step: (call, value) => {
      print(`${paint('accent', '>')} ${call}`);
      block(typeof value === 'string' ? value : inspect(value, { depth: null, breakLength: COLUMNS - INDENT.length }));
    },
    say: (text) => block(paint('quiet', text)),
    qr: (text) => block(encodeQR(text, 'ascii', { ecc: 'low', border: 2 }).trimEnd()),
  };
}
