/** A cursor over the page's lines that fails with the line's number. */
export interface Lines {
  peek(): string | undefined;
  next(): string;
  /** Takes the next line when it is this one. */
  take(line: string): boolean;
  /** Takes the next line, which must be this one. */
  expect(line: string): void;
  skipBlank(): void;
  /** The first line that is not blank, from here, left in place. */
  peekText(): string | undefined;
  fail(reason: string): never;
}

export function linesOf(text: string): Lines {
  const lines = text.split('\n');
  let at = 0;
  const fail = (reason: string): never => {
    throw new Error(`page.txt:${at + 1}: ${reason}: ${JSON.stringify(lines[at] ?? 'end of page')}`);
  };
  const reader: Lines = {
    fail,
    peek: () => lines[at],
    next: () => {
      const line = lines[at] ?? fail('unexpected end');
      at += 1;
      return line;
    },
    take: (line) => {
      if (lines[at] !== line) return false;
      at += 1;
      return true;
    },
    expect: (line) => {
      if (!reader.take(line)) fail(`expected ${JSON.stringify(line)}`);
    },
    skipBlank: () => {
      while (lines[at] === '') at += 1;
    },
    peekText: () => lines.slice(at).find((line) => line !== ''),
  };
  return reader;
}
