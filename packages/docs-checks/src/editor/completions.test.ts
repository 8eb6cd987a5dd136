import { describe, expect, test } from 'vitest';
import { Editor } from './editor.ts';

const editor = new Editor();
const AGENCY = `import { Agency, isAgencyApiError } from '@one37id/agency';
const agency = new Agency({ baseUrl: 'https://agency.example.com/bc/admin', secretKey: 'key' });
`;

describe('what an editor offers', () => {
  test.for([
    {
      where: 'the options of a new Agency, and no client',
      code: `import { Agency } from '@one37id/agency';\nnew Agency({ | });`,
      first: ['baseUrl', 'secretKey', 'timeout', 'logger', 'fetch'],
      never: ['call', 'with', 'credentials', 'serverOnly'],
    },
    {
      where: 'the options of a new Studio, and no client',
      code: `import { Studio } from '@one37id/agency';\nnew Studio({ | });`,
      first: ['baseUrl', 'token', 'timeout'],
      never: ['call', 'with', 'credentials', 'serverOnly'],
    },
    {
      where: 'what people import',
      code: `import { | } from '@one37id/agency';`,
      first: [
        'Agency',
        'Studio',
        'isAgencyApiError',
        'AgencyApiError',
        'defineCredential',
        'Connection',
        'getCredential',
      ],
      never: [
        'getCredentialOperation',
        'listCredentialsPagination',
        'callWith',
        'paginate',
        'AgencyResources',
        'createClient',
      ],
    },
    {
      where: 'what functions are made of',
      code: `import { | } from '@one37id/agency/operations';`,
      first: ['getCredentialOperation', 'listCredentialsPagination', 'callWith', 'paginate', 'Operation'],
      never: ['Agency', 'getCredential'],
    },
    {
      where: 'the resources of an agency',
      code: `${AGENCY}agency.|`,
      first: ['credentials', 'connections', 'invitations', 'client', 'with'],
      never: ['localAliases', 'isResource'],
    },
    {
      where: 'the methods of a resource',
      code: `${AGENCY}agency.credentials.|`,
      first: ['issue', 'revoke', 'status', 'list'],
      never: ['client', 'isResource'],
    },
    {
      where: 'the fields of an input',
      code: `${AGENCY}agency.credentials.issue({ | });`,
      first: ['agentId', 'agentAlias', 'payload', 'credentials', 'expiryDate'],
      never: ['timeout'],
    },
    {
      where: 'the fields of what stands in an input',
      code: `${AGENCY}agency.credentials.issue({ agentId: 'a', payload: [{ | }] });`,
      first: ['schemaId', 'attributes', 'format', 'expirationDate'],
      never: ['agentId'],
    },
    {
      where: 'the options of a call',
      code: `${AGENCY}agency.credentials.get({ id: 'a' }, { | });`,
      first: ['timeout', 'signal', 'maxRetries', 'headers'],
      never: ['baseUrl', 'secretKey', 'routes'],
    },
    {
      where: 'the words that a field takes, and no other',
      code: `${AGENCY}agency.credentials.revoke({ id: ['a'], purpose: '|' });`,
      first: ['revocation', 'suspension'],
      only: 2,
    },
    {
      where: 'the words of a result',
      code: `${AGENCY}if ((await agency.credentials.status('a')) === '|') console.log(1);`,
      first: ['active', 'suspended', 'revoked'],
      only: 3,
    },
    {
      where: 'the fields of an error after a guard',
      code: `${AGENCY}try { await agency.invitations.url(); } catch (error) { if (isAgencyApiError(error)) error.| }`,
      first: ['errorCode', 'httpStatus', 'message', 'outcome', 'serverMessage'],
      never: ['status', 'statusCode'],
    },
  ])('$where', ({ code, first, never = [], only }) => {
    const offered = editor.completions(code);
    expect(offered).toEqual(expect.arrayContaining(first));
    expect(offered.filter((name) => never.includes(name))).toEqual([]);
    if (only !== undefined) expect(offered).toHaveLength(only);
  });

  test.for(['Agency', 'Studio'])('one signature of new %s', (name) => {
    expect(editor.signatures(`import { ${name} } from '@one37id/agency';\nnew ${name}(|);`)).toEqual([
      `${name}(options: ${name}Options): ${name}`,
    ]);
  });
});
