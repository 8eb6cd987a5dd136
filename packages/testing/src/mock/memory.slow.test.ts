import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Agency } from '@one37id/agency';
import { expect, it } from 'vitest';
import { createAgency } from './create-agency.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const payload = [
  {
    schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
    attributes: [{ key: 'email', value: 'ada@example.com' }],
  },
];

it(
  'keeps of an issuance what it remembers of it, once, and nothing of the request behind the last 1,000',
  { timeout: 300_000 },
  async () => {
    const mock = createAgency();
    const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
    const ada = mock.person({ name: 'Ada' });
    ada.scan(await agency.invitations.url());
    const issue = async (count: number): Promise<number> => {
      for (let each = 0; each < count; each += 1) await agency.credentials.issue({ agentId: ada.agentId, payload });
      // Weak references are strong until the event loop goes round.
      await new Promise((resolve) => void setImmediate(resolve));
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = await issue(2_000);
    const after = await issue(10_000);
    // Bytes: of the credential, of its offer, and of where both are found.
    expect((after - before) / 10_000).toBeLessThan(2_000);
    expect(mock.records('credentials')).toHaveLength(12_000);
  },
);
