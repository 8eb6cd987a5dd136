/** One story without sockets. Prints `1`. It may be bundled for a page, where the mock agency's key is no secret. */
export const STORY = `
import { Agency } from '@one37id/agency/dangerously-allow-browser';
import { createAgency } from '@one37id/agency-testing';
const mock = createAgency();
const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch, dangerouslyAllowBrowser: true });
const ada = mock.person({ name: 'Ada' });
ada.scan(await agency.invitations.qrCode());
await agency.credentials.issue({ agentId: ada.agentId, payload: [{ schemaId: 's', attributes: [] }] });
ada.accept(ada.offers[0]);
console.log(ada.credentials.length);
`;

/** The same with a server. */
export const SERVED = STORY.replaceAll('createAgency()', 'await startAgency()')
  .replaceAll('createAgency', 'startAgency')
  .replace(', fetch: mock.fetch', '')
  .concat('await mock.close();\n');
