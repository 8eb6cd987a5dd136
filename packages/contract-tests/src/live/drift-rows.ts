import type { ContractRow } from '../contract-row.ts';
import { operations } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';
import { type AnswerPlace, answerSchema, placesOf } from './answer-places.ts';
import { type Reply, replyOf } from './drifting-agency.ts';

/** One way in which an agency differs from the document, and what must be found of it. */
export interface DriftRow {
  readonly drift: string;
  readonly row: ContractRow;
  readonly given: (reply: Reply) => Reply;
  /** Pointer and rule. */
  readonly want: string;
}

interface Kind {
  readonly drift: string;
  /** What differs at an operation; undefined where it has nothing of the kind. */
  readonly at: (row: ContractRow, places: readonly AnswerPlace[]) => Omit<DriftRow, 'drift' | 'row'> | undefined;
}

const FAILED = { isSuccessfull: false, errorCode: 7, message: 'no' };
const json = (status: number, body: unknown): Reply => ({ status, type: 'application/json', body });
const isText = ({ schema: { type, enum: values, format } }: AnswerPlace): boolean =>
  type?.join() === 'string' && values === undefined && format === undefined;
const ofJson = ({ answerType }: ContractRow): boolean => answerType === 'application/json';
/** No other read needs what it answers: lists give the others their arguments. */
const isLast = ({ pagination }: ContractRow): boolean => pagination === undefined;
/**
 * How it refuses by itself, with a body; what is said of a credential or of too many requests is said before it is
 * reached.
 */
export const failureOf = ({ failures }: ContractRow): ContractRow['failures'][number] | undefined =>
  failures.find(({ status, body }) => body !== undefined && ![401, 403, 429].includes(status));
const ofEnvelope = ({ returns }: ContractRow): boolean => returns === 'result' || returns === 'void';

export const kinds: readonly Kind[] = [
  {
    drift: 'an image is JSON',
    at: (row) =>
      row.returns === 'image'
        ? {
            given: () => json(row.status, { isSuccessfull: true, result: 'text' }),
            want: `: content type must be ${row.answerType}`,
          }
        : undefined,
  },
  {
    drift: 'another status',
    at: (row) => {
      if (!ofJson(row) || row.pagination === undefined || takesAnyStatus(row)) return undefined;
      const status = row.status === 200 ? 201 : 200;
      return { given: (reply) => ({ ...reply, status }), want: `: status must be ${statusesOf(row)}` };
    },
  },
  {
    drift: 'a date is none',
    at: atPlace(
      ({ schema: { format, type } }) => format === 'date-time' && type?.join() === 'string',
      'today',
      'format',
      'must be a date-time such as 2030-01-31T12:00:00Z',
    ),
  },
  {
    drift: 'a field is gone',
    at: atPlace(
      ({ pointer, isRequired }) => isRequired && pointer.split('/').length > 2,
      undefined,
      'required',
      'is required',
    ),
  },
  {
    drift: 'a field is of another type',
    at: atPlace((place) => isText(place) && place.pointer !== '/result', 7, 'type', 'must be a string'),
  },
  {
    drift: 'a field is null',
    at: atPlace((place) => isText(place) && place.pointer !== '/result', null, 'type', 'must be a string'),
  },
  {
    drift: 'a field is new',
    at: (row, places) =>
      places.length > 0 && ofEnvelope(row)
        ? { given: put('/trace', 'x'), want: '/trace: is not in the document' }
        : undefined,
  },
  {
    drift: 'a name that may be a value',
    at: (row, places) =>
      places.length > 0 && ofEnvelope(row)
        ? { given: put('/alice@example.com', 7), want: '/(withheld): is not in the document' }
        : undefined,
  },
  {
    drift: 'the flag has another name',
    at: (row, places) => {
      const flag = places.find(({ pointer, isRequired }) => pointer === '/isSuccessfull' && isRequired);
      if (flag === undefined || !isLast(row)) return undefined;
      return {
        given: ({ body, ...reply }) => ({
          ...reply,
          body: { isSuccessful: true, result: Reflect.get(Object(body), 'result') },
        }),
        want: `/isSuccessfull: is required${flag.mark('required')}`,
      };
    },
  },
  {
    drift: 'JSON is a text',
    at: (row) =>
      ofJson(row) && isLast(row)
        ? { given: (reply) => ({ ...reply, type: 'text/plain', body: Buffer.from('hello') }), want: ': must be JSON' }
        : undefined,
  },
  {
    drift: 'the error code is a text',
    at: (row) => {
      const failure = failureOf(row);
      const code = placesOf(answerSchema(row, failure?.declared ?? ''), failure?.body).find(
        ({ pointer }) => pointer === '/errorCode',
      );
      const type = code?.schema.type?.join();
      if (!isLast(row) || (type !== 'number' && type !== 'integer')) return undefined;
      return {
        given: () => json(failure?.status ?? 0, { ...FAILED, errorCode: 'E7' }),
        want: `/errorCode: must be a ${type === 'integer' ? 'whole ' : ''}number${code?.mark('type')}`,
      };
    },
  },
  {
    drift: 'a failure has another status',
    at: (row) => {
      const declared = [String(row.status), ...new Set(row.failures.map((failure) => failure.declared))];
      const status = [422, 418, 451].find((one) => !declared.includes(String(one)));
      if (status === undefined || !isLast(row) || failureOf(row) === undefined || !namesStatuses(row)) return undefined;
      return { given: () => json(status, FAILED), want: `: status must be ${declared.join(' or ')}` };
    },
  },
  {
    drift: 'the flag says another thing than the status',
    at: (row) => {
      const failure = failureOf(row);
      return failure && ofJson(row) && isLast(row)
        ? {
            given: (reply) => ({ ...reply, status: failure.status, body: { ...FAILED, isSuccessfull: true } }),
            want: ': must be an envelope whose flag is as the status says',
          }
        : undefined;
    },
  },
];

/**
 * Each kind at an operation of its own, of those that change nothing and are not left out: so that all may be found at
 * once.
 */
export function driftRows(isLeftOut: (row: ContractRow) => boolean): readonly DriftRow[] {
  const rows = contract.filter((row) => row.retry === 'read' && !isLeftOut(row));
  const possible = kinds.map(({ drift, at }) => rows.flatMap((row) => placed(drift, row, at) ?? []));
  const taken = new Map<string, DriftRow>();
  // First those that have the least choice.
  for (const choice of possible.toSorted((a, b) => a.length - b.length)) {
    const free = choice.find(({ row }) => !taken.has(row.id));
    if (free !== undefined) taken.set(free.row.id, free);
  }
  return possible.flatMap((choice) => choice.find((one) => taken.get(one.row.id) === one) ?? []);
}

function placed(drift: string, row: ContractRow, at: Kind['at']): DriftRow | undefined {
  const found = at(row, placesOf(answerSchema(row, String(row.status)), replyOf(row).body));
  return found && { drift, row, ...found };
}

function atPlace(isMeant: (place: AnswerPlace) => boolean, value: unknown, keyword: string, rule: string): Kind['at'] {
  return (row, places) => {
    // What other reads need of a list stays as it is.
    const isNeeded = ({ pointer }: AnswerPlace): boolean =>
      row.pagination !== undefined &&
      (pointer === `/result/${row.pagination.items}` || /\/(id|agentId|alias)$/.test(pointer));
    const place = ofEnvelope(row) ? places.find((one) => isMeant(one) && !isNeeded(one)) : undefined;
    return place && { given: put(place.pointer, value), want: `${place.pointer}: ${rule}${place.mark(keyword)}` };
  };
}

/** Changes what stands at a path of the body; undefined takes it away. */
export function put(path: string, value: unknown): (reply: Reply) => Reply {
  return (reply) => {
    const names = path.split('/').slice(1);
    const last = names.pop() ?? '';
    const owner = names.reduce<object>((node, name) => Object(Reflect.get(node, name)), Object(reply.body));
    if (value === undefined) Reflect.deleteProperty(owner, last);
    else Reflect.set(owner, last, value);
    return reply;
  };
}

/** It says of each status that it answers which one it is. */
export function namesStatuses(row: ContractRow): boolean {
  return !takesAnyStatus(row) && !row.failures.some(({ declared }) => /x/i.test(declared));
}

/** A `default` response describes whatever status is not named. */
export function takesAnyStatus({ id }: ContractRow): boolean {
  return operations.some(({ operationId, responses }) => operationId === id && 'default' in responses);
}

/** The client says nothing of another success where the status was inferred; then it is among all that are declared. */
function statusesOf({ id, status, failures }: ContractRow): string {
  const response: unknown = operations.find(({ operationId }) => operationId === id)?.responses[status];
  const isInferred = 'status' in Object(Reflect.get(Object(response), 'x-inferred'));
  return [...new Set([status, ...(isInferred ? failures.map(({ declared }) => declared) : [])])].join(' or ');
}
