import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an agency can fail, and what a visitor of ours shall be answered by the recipe. */
export const FAILURES = [
  {
    name: 'a refusal inside a 200',
    httpStatus: 200,
    body: { isSuccessfull: false, errorCode: 7, message: 'No.' },
    want: 502,
  },
  {
    name: 'a wrong key',
    httpStatus: 401,
    body: { isSuccessfull: false, errorCode: 1, message: 'Unauthorized' },
    want: 502,
  },
  {
    name: 'a missing right',
    httpStatus: 403,
    body: { isSuccessfull: false, errorCode: 1, message: 'Forbidden' },
    want: 502,
  },
  {
    name: 'nothing found',
    httpStatus: 404,
    body: { isSuccessfull: false, errorCode: 4, message: 'Not found' },
    want: 502,
  },
  {
    name: 'an invalid input',
    httpStatus: 422,
    body: { isSuccessfull: false, errorCode: 2, message: 'Invalid' },
    want: 502,
  },
  {
    name: 'too many requests',
    httpStatus: 429,
    body: { isSuccessfull: false, errorCode: 9, message: 'Slow down' },
    want: 503,
  },
  {
    name: 'a failure of its own',
    httpStatus: 500,
    body: { isSuccessfull: false, errorCode: 5, message: 'Oops' },
    want: 502,
  },
  { name: 'a gateway before it', httpStatus: 502, body: '<h1>Bad gateway</h1>', want: 502 },
  { name: 'another page', httpStatus: 200, body: '<h1>Welcome</h1>', want: 502 },
  { name: 'a redirect', httpStatus: 302, body: '', want: 502 },
  { name: 'silence', httpStatus: 0, body: '', want: 504 },
] as const;

/**
 * Codes of the system for what is not there, not allowed or not answered: frameworks know some of them as their own.
 */
export const CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EACCES',
  'ETIMEDOUT',
  'ENAMETOOLONG',
  'ENOTDIR',
];

/** An agency that fails as its path says: `/<index of FAILURES>`. */
export async function failingAgency(): Promise<{ readonly baseUrl: (index: number) => string; close(): void }> {
  const server = createServer((request, response) => {
    const failure = FAILURES[Number(request.url?.split('/')[1])];
    request.resume();
    if (!failure?.httpStatus) return;
    const { httpStatus, body } = failure;
    response.writeHead(httpStatus, {
      'retry-after': '7',
      location: 'https://example.com/',
      'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: (index) => `http://127.0.0.1:${port}/${index}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
