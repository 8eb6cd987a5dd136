import type { CallOptions } from '@one37id/agency';
import { BatchError } from '../errors.ts';
import { type Json, toJson } from '../json.ts';
import { mapRow } from './map-row.ts';
import type { Mapped } from './mapped.ts';
import type { Settlement, Task, UnknownRow } from './task.ts';

/**
 * Sends one row with one call of the client that is sent once. The row is what was planned, as JSON has it: another
 * machine may send it.
 */
export type RowCall<Row> = (row: Row, options: CallOptions) => PromiseLike<unknown>;

/**
 * Reads whether a row whose outcome is not known has happened. `undefined`: that cannot be told. What it throws, or
 * anything else that it gives, leaves the row unknown, for another time.
 */
export type RowReader<Row> = (
  row: Row,
  known: { readonly reference: string; readonly sentAt: Date },
) => PromiseLike<boolean | undefined> | boolean | undefined;

export function mapCall<Row>(reference: (row: Row) => string | number, row: Row): Promise<Mapped> {
  return mapRow(reference, row, () => toJson(row));
}

export function callTask<Row>(
  name: string,
  call: RowCall<Row> | undefined,
  happened: RowReader<Row> | undefined,
): Task {
  return {
    name,
    kind: 'call',
    send: async (content, options) => {
      if (call === undefined) throw new Error(`there is no call for the run ${name}`);
      const answer: unknown = call(content as Row, options);
      if (!isPromise(answer))
        throw new BatchError(
          'invalid-option',
          `the call of the run \`${name}\` gave no promise, so nobody knows what became of the row; it must return the one of the client`,
        );
      return idsIn(await answer);
    },
    settle: async (rows) => {
      const settlements: (Settlement | undefined)[] = [];
      for (const row of rows) settlements.push(await settleRow(row, happened));
      return settlements;
    },
  };
}

async function settleRow<Row>(
  { content, reference, sentAt }: UnknownRow,
  happened: RowReader<Row> | undefined,
): Promise<Settlement | undefined> {
  // Another `settle` may have a reader; a verdict would be the last word.
  if (happened === undefined) return undefined;
  let answer: unknown;
  try {
    answer = await happened(content as Row, { reference, sentAt });
  } catch {
    return undefined;
  }
  if (answer === undefined) return { verdict: 'cannot tell', reason: '`happened` could not tell' };
  // Only a clear no lets a row go again.
  if (typeof answer !== 'boolean') return undefined;
  return answer
    ? { verdict: 'happened', reason: '`happened` has seen it' }
    : { verdict: 'did not', reason: '`happened` has seen that it is not so' };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function';
}

/** The ids in an answer, under the names that the agency gives them. */
function idsIn(result: unknown): readonly string[] {
  if (typeof result !== 'object' || result === null) return [];
  const { id, credentialIds, requestId } = result as Readonly<Record<string, Json | undefined>>;
  return [credentialIds ?? id ?? requestId].flat().filter((each) => typeof each === 'string');
}
