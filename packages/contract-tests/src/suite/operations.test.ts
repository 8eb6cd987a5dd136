import { type DriftReport, type Page, QrImage } from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { mockQrCode } from '@one37id/agency-testing/prism';
import { describe, expect, it } from 'vitest';
import { call, clientOf } from '../call.ts';
import type { ContractRow } from '../contract-row.ts';
import { contract } from '../generated/contract.gen.ts';
import type { Exchange } from '../recorder.ts';
import { useMock } from '../use-mock.ts';
import { sentRequest, wantedRequest } from '../wanted-request.ts';

const mock = useMock();

describe.each(contract)('$id ($method $path)', (row) => {
  it('as a flat function: the request is what the document asks for, the value what it promises', async () => {
    expectValue(row, await call(row, 'flat', clientOf(row, mock.baseUrl)));
    expectRequest(row, mock.take());
  });

  it(`as ${row.client}.${row.resource}.${row.resourceMethod}, with validators: the same, and no drift`, async () => {
    const drift: DriftReport[] = [];
    const value = await call(
      row,
      'resource',
      clientOf(row, mock.baseUrl, { validators, onDrift: (report) => drift.push(report) }),
    );
    // Nobody documents what these two answer: the method reads a yes or a no from it, where there is one.
    if (row.resourceMethod === 'checkAvailability') expect([true, false, undefined]).toContain(value);
    else expectValue(row, row.pagination === undefined ? value : (value as Page<unknown>).result);
    expectRequest(row, mock.take());
    expect(drift).toEqual([]);
  });
});

function expectValue(row: ContractRow, value: unknown): void {
  if (row.returns === 'image') {
    expect(value).toBeInstanceOf(QrImage);
    expect(value).toMatchObject({ contentType: row.answerType });
    expect((value as QrImage).bytes).toEqual(mockQrCode);
  } else {
    expect(value).toEqual(row.want);
  }
}

function expectRequest(row: ContractRow, exchanges: readonly Exchange[]): void {
  expect(exchanges.map(sentRequest)).toEqual([wantedRequest(row)]);
  expect(exchanges).toMatchObject([{ status: row.status, violations: '' }]);
}
