import { Agency, defineCredential } from '@one37id/agency';
import { z } from 'zod';
import { SECRET } from './counting-agency.ts';

export interface Person {
  readonly reference: string;
  readonly alias: string;
  readonly email: string;
}

export const Badge = defineCredential({
  schemaId: 'https://agency.example.com/bc/public/schemas/com.example.badge/1.0',
  claims: z.object({ reference: z.string(), email: z.email() }),
});

export const KEY = 'the key of the stores in the tests';

export function* people(count: number, from = 0): Generator<Person> {
  for (let index = from; index < from + count; index++)
    yield { reference: `E${index}`, alias: `::person${index}`, email: `person${index}@example.com` };
}

export const badgeMap = {
  reference: ({ reference }: Person) => reference,
  to: ({ alias }: Person) => ({ agentAlias: alias }),
  credentials: ({ reference, email }: Person) => [Badge.of({ reference, email })],
};

export function agencyAt(baseUrl: string, secretKey: string = SECRET): Agency {
  return new Agency({ baseUrl, secretKey, timeout: 10_000 });
}
