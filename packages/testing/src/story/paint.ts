import { styleText } from 'node:util';

/** What is painted, by what it is. */
const STYLES = { title: 'bold', accent: 'green', quiet: 'dim', bad: 'red' } as const;

export type Paint = (what: keyof typeof STYLES, text: string) => string;

/** For what is no terminal, or of people who want no colours. */
export const plain: Paint = (_, text) => text;

const coloured: Paint = (what, text) => styleText(STYLES[what], text, { validateStream: false });

/** Colours are for terminals, and there for who has not said `NO_COLOR`. */
export function paintFor(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR, TERM }: { readonly NO_COLOR?: string | undefined; readonly TERM?: string | undefined },
): Paint {
  return isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb' ? coloured : plain;
}
