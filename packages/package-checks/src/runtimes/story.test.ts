import * as sdk from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalAgency, startLocalAgency } from './server.ts';
import {
  agencyStory,
  EXPECTED,
  EXPECTED_OF_SERVERS,
  EXPECTED_REQUESTS,
  EXPECTED_REQUESTS_OF_SERVERS,
  studioStory,
} from './story.ts';

let agency: LocalAgency;
beforeEach(async () => {
  agency = await startLocalAgency();
});
afterEach(() => agency.close());

test('the agency’s story is told in this Node', async () => {
  expect(await agencyStory(sdk, agency.baseUrl, validators)).toEqual(EXPECTED_OF_SERVERS);
  expect(agency.requests).toEqual(EXPECTED_REQUESTS_OF_SERVERS);
});

test('so is the Studio’s', async () => {
  expect(await studioStory(sdk, agency.baseUrl)).toEqual(EXPECTED);
  expect(agency.requests).toEqual(EXPECTED_REQUESTS);
});

test('the server answers nothing without a credential', async () => {
  const response = await fetch(`${agency.baseUrl}/connect/qr-code`);
  expect([response.status, agency.requests]).toEqual([401, ['unauthorized']]);
});
