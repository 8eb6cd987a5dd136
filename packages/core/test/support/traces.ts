import { inspect } from 'node:util';

/** Everything that a person or a log collector can get out of a value. */
export function tracesOf(value: unknown): string {
  const seen: string[] = [];
  for (let link: unknown = value, depth = 0; link !== undefined && link !== null && depth < 10; depth++) {
    const error = link as Error;
    seen.push(String(link), String(error.message), String(error.stack), json(link));
    for (const customInspect of [true, false])
      seen.push(inspect(link, { depth: Infinity, showHidden: true, getters: true, customInspect }));
    link = error.cause;
  }
  return seen.join('\n');
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** The forms in which a text could be found again. */
export function formsOf(text: string): string[] {
  return [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
    Buffer.from(text).toString('base64url'),
  ];
}
