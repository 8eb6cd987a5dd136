import { isAgencyError } from '@one37id/agency';
import { type Json, NotJson } from '../json.ts';
import type { RowError } from '../row.ts';
import { rowError } from './row-error.ts';
import type { Mapped } from './mapped.ts';

const REFUSED = Symbol('input that is refused');

interface Refused {
  readonly [REFUSED]: RowError;
}

/** For a content that must not be sent: where, and the rule. */
export function refusedInput(pointer: string, rule: string): Refused {
  return {
    [REFUSED]: {
      name: 'AgencyRequestError',
      pointer,
      message: `${pointer === '' ? '' : `${pointer}: `}${rule}. Nothing was sent.`,
    },
  };
}

const LONGEST = 512;

/** Reference and content of a row. What the caller's functions throw becomes the row's error and is never quoted. */
export async function mapRow<Row>(
  reference: (row: Row) => string | number,
  row: Row,
  content: () => Json | Refused | PromiseLike<Json | Refused>,
): Promise<Mapped> {
  let name: string;
  try {
    const given: unknown = reference(row);
    name = Number.isFinite(given) ? String(given) : typeof given === 'string' ? given : '';
  } catch (thrown) {
    return { reference: '', error: thrownError('reference', thrown) };
  }
  // Neither on two lines, nor with halves of a character, which stores would make one of: two people would be one.
  if (name.trim() === '' || name.length > LONGEST || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) {
    return {
      reference: '',
      error: {
        name: 'BatchError',
        message: `its reference is not a text of 1 to ${LONGEST} characters on one line, nor a number`,
      },
    };
  }
  try {
    const made = await content();
    return typeof made === 'object' && made !== null && REFUSED in made
      ? { reference: name, error: made[REFUSED] }
      : { reference: name, content: made };
  } catch (thrown) {
    return { reference: name, error: thrownError('mapping', thrown) };
  }
}

/** It throws nothing itself: a row is told of, whatever was thrown. */
function thrownError(what: string, thrown: unknown): RowError {
  try {
    return readThrown(what, thrown);
  } catch {
    return leftOut(what, 'something');
  }
}

function readThrown(what: string, thrown: unknown): RowError {
  if (isAgencyError(thrown)) return rowError(thrown);
  if (thrown instanceof NotJson)
    return {
      name: 'AgencyRequestError',
      pointer: thrown.pointer,
      message: `${thrown.pointer}: ${thrown.message}. Nothing was sent.`,
    };
  const place =
    thrown instanceof Error
      ? /(?<=[\s/\\(])[^\s/\\(:]+:\d+:\d+/.exec(
          thrown.stack
            ?.split('\n')
            .slice(1)
            .find((line) => !line.includes('node:')) ?? '',
        )?.[0]
      : undefined;
  const kind = thrown instanceof Error && /^\w{1,60}$/.test(thrown.name) ? thrown.name : 'something';
  return leftOut(what, kind, place === undefined ? '' : ` at ${place}`);
}

function leftOut(what: string, kind: string, at = ''): RowError {
  return {
    name: kind,
    message: `the ${what} threw ${kind}${at}; its text is left out, because it may quote the row. Nothing was sent.`,
  };
}
