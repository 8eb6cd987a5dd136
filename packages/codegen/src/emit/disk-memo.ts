import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

type Answers = Readonly<Record<string, boolean>>;

/**
 * Keeps the answers of a question that takes seconds in a file, for the next process. One that is missing, broken or
 * cannot be written makes it slower, and nothing else.
 */
export function diskMemo(file: string, ask: (key: string) => boolean): (key: string) => boolean {
  const known = new Map(Object.entries(read()));
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    if (!known.has(key)) {
      known.set(key, answer);
      write({ ...read(), [key]: answer });
    }
    return answer;
  };

  function read(): Answers {
    try {
      const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return Object.fromEntries(Object.entries(kept as object).filter(([, value]) => typeof value === 'boolean'));
    } catch {
      return {};
    }
  }

  // As a whole or not at all: others read it meanwhile.
  function write(answers: Answers): void {
    const draft = `${file}.${process.pid}`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(draft, JSON.stringify(answers, undefined, 2));
      renameSync(draft, file);
    } catch {
      // Asked again next time.
    }
  }
}
