import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { CredentialStatus } from '../status/credential-status.ts';
import type { CredentialsResource } from '../generated/resources.gen.ts';
import type { Credentials } from './credentials.ts';
import { defineCredential } from './define-credential.ts';

declare const credentials: Credentials;
const agentId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const Email = defineCredential({
  schemaId: 'https://agency.example.com/s/1.0',
  claims: z.object({ email: z.email() }),
});
const raw = { schemaId: 'https://agency.example.com/s/1.0', attributes: [{ key: 'email', value: 'a@b.c' }] };

test('issue takes typed credentials, promised ones and the raw form', () => {
  const results = [
    credentials.issue({ agentId, credentials: [Email.of({ email: '' }), Email.ofAsync({ email: '' })] }),
    credentials.issue({ agentAlias: 'default:ap1', requestId: 'r', credentials: [Email.of({ email: '' })] }),
    credentials.issue({ agentId, payload: [raw] }),
    credentials.issue({ agentId, payload: [Email.of({ email: '' }), raw] }),
  ];
  expectTypeOf(results[0]).toEqualTypeOf<ReturnType<CredentialsResource['issue']> | undefined>();
  expectTypeOf<Credentials>().toExtend<CredentialsResource>();
});

test('issue refuses both and neither', () => {
  // @ts-expect-error -- both forms
  void credentials.issue({ agentId, credentials: [Email.of({ email: '' })], payload: [raw] });
  // @ts-expect-error -- neither form
  void credentials.issue({ agentId });
  // @ts-expect-error -- both recipients
  void credentials.issue({ agentId, agentAlias: 'default:ap1', credentials: [Email.of({ email: '' })] });
  // @ts-expect-error -- no recipient
  void credentials.issue({ credentials: [Email.of({ email: '' })] });
  // @ts-expect-error -- claims instead of a credential
  void credentials.issue({ agentId, credentials: [{ email: '' }] });
});

test('offer and buildOfferQrCode take them too', () => {
  expectTypeOf(credentials.buildOffer({ credentials: [Email.of({ email: '' })] })).toEqualTypeOf<
    ReturnType<CredentialsResource['buildOffer']>
  >();
  expectTypeOf(credentials.buildOffer({ payload: [raw] })).toEqualTypeOf<
    ReturnType<CredentialsResource['buildOffer']>
  >();
  expectTypeOf(credentials.buildOfferQrCode({ credentials: [Email.of({ email: '' })] })).toEqualTypeOf<
    ReturnType<CredentialsResource['buildOfferQrCode']>
  >();
  // @ts-expect-error -- an offer has no recipient
  void credentials.buildOffer({ agentId, credentials: [Email.of({ email: '' })] });
});

test('status is one of three', () => {
  expectTypeOf(credentials.status('id')).resolves.toEqualTypeOf<CredentialStatus>();
  expectTypeOf<CredentialStatus>().toEqualTypeOf<'active' | 'suspended' | 'revoked'>();
});
