import type { DriftReport } from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { describe, expect, it } from 'vitest';
import { call, clientOf, failureOf, WAYS } from '../call.ts';
import type { ContractFailure, ContractRow } from '../contract-row.ts';
import { contract } from '../generated/contract.gen.ts';
import { eachMock } from '../use-mock.ts';
import { sentRequest, wantedRequest } from '../wanted-request.ts';

const cases = contract.flatMap((row) =>
  row.failures.flatMap((failure) =>
    WAYS.flatMap((way) =>
      preferences(failure).map((prefer) => ({
        row,
        failure,
        way,
        prefer,
        title: `${row.id} ${failure.declared} (${prefer}), ${way}`,
      })),
    ),
  ),
);

eachMock((mock) => {
  describe('each declared failure is an error that says what the agency said', () => {
    // The emulator has its own words where nobody documented any.
    it.each(cases.filter(({ failure }) => mock.name === 'Prism' || isDocumented(failure)))(
      '$title',
      async ({ row, failure, way, prefer }) => {
        const drift: DriftReport[] = [];
        const client = clientOf(row, mock.baseUrl, { validators, onDrift: (report) => drift.push(report) });
        // What an overload gets is seen in retry.test.ts.
        const once = [408, 429, 502, 503, 504].includes(failure.status) ? { maxRetries: 0 } : {};
        const error = await failureOf(call(row, way, client, { headers: { prefer }, ...once }));
        expect(drift).toEqual([]);
        expect(said(error)).toEqual({
          ...wanted(row, failure),
          httpStatus: failure.status,
          operation: row.id,
          outcome: 'failed',
        });
        const [sent, ...more] = mock.take();
        expect(more).toEqual([]);
        expect(sent && sentRequest(sent)).toEqual(withHeader(wantedRequest(row), 'prefer', prefer));
      },
    );
  });
});

it('has at least one declared failure for every operation', () => {
  expect(contract.filter((row) => row.failures.length === 0)).toEqual([]);
});

function preferences({ status, example }: ContractFailure): readonly string[] {
  return example === undefined ? [`code=${status}`] : [`code=${status}`, `code=${status}, example=${example}`];
}

function said(error: object): Record<string, unknown> {
  const names = ['name', 'httpStatus', 'errorCode', 'serverMessage', 'operation', 'outcome'];
  return Object.fromEntries(
    names.flatMap((name) => (Reflect.get(error, name) === undefined ? [] : [[name, Reflect.get(error, name)]])),
  );
}

/**
 * Of a failure whose content nobody documented, the client can say the status, and that it could not read the rest; a
 * rate limit is one in any words.
 */
function wanted({ input }: ContractRow, { status, body }: ContractFailure): Record<string, unknown> {
  if (!isDocumented({ body })) return { name: status === 429 ? 'AgencyApiError' : 'AgencyResponseError' };
  return {
    name: 'AgencyApiError',
    errorCode: Reflect.get(Object(body), 'errorCode'),
    serverMessage: withoutSent(String(Reflect.get(Object(body), 'message')), input),
  };
}

function isDocumented({ body }: Pick<ContractFailure, 'body'>): boolean {
  return typeof body === 'object' && body !== null;
}

/** A message without the words that the example's input has too: `is` may stand in both. */
function withoutSent(message: string, input: object): string {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const sent = new Set(wordsOf(JSON.stringify(input)));
  return message
    .split(/(\s+)/)
    .map((part) => (wordsOf(part).some((word) => sent.has(word)) ? '[redacted]' : part))
    .join('');
}

function withHeader(
  request: ReturnType<typeof wantedRequest>,
  name: string,
  value: string,
): ReturnType<typeof wantedRequest> {
  return { ...request, names: [...request.names, name].sort(), headers: { ...request.headers, [name]: value } };
}
