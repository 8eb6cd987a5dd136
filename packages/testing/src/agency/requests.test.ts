import { expect, it } from 'vitest';
import { type ReceivedRequest, remember, REMEMBERED } from './requests.ts';

const request = (status: number): ReceivedRequest => ({ operation: 'listConnections', method: 'POST', path: '/', input: {}, headers: [], status });

it('keeps the last thousand', () => {
  const requests: ReceivedRequest[] = [];
  for (let status = 0; status < REMEMBERED + 2; status += 1) remember(requests, request(status));
  expect(requests).toHaveLength(1_000);
  expect(requests[0]).toEqual(request(2));
  expect(requests.at(-1)).toEqual(request(1_001));
});
