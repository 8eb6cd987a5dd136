import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agency } from '@one37id/agency';
import { openTelemetry } from '@one37id/agency-core/opentelemetry';
import { openBatch } from '@one37id/agency-batch';
import { startAgency } from '@one37id/agency-testing';
import { validators } from '@one37id/agency/validators';
import { expect, test } from '@jest/globals';

test('a server, its errors, and a list of work on the embedded store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'agency-jest-'));
  const mock = await startAgency();
  try {
    const { baseUrl, secretKey } = mock;
    const agency = new Agency({ baseUrl, secretKey, validators, instrumentation: openTelemetry() });
    await expect(agency.credentials.get({ id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })).rejects.toThrow(
      'no credential',
    );
    const ada = mock.person({ name: 'Ada' });
    ada.scan(await agency.invitations.qrCode());
    const batch = await openBatch({ agency, store: join(folder, 'june.batch'), key: 'a key of sixteen characters' });
    await batch.issue([{ number: '1' }], {
      reference: ({ number }) => number,
      to: () => ({ agentId: ada.agentId }),
      credentials: () => [{ schemaId: 'https://example.com/schemas/a/1.0', attributes: [{ key: 'a', value: 'b' }] }],
    });
    expect(await batch.counts()).toMatchObject({ done: 1, unknown: 0 });
    await batch.close();
    expect(ada.offers).toHaveLength(1);
  } finally {
    await mock.close();
    await rm(folder, { recursive: true, force: true });
  }
});
