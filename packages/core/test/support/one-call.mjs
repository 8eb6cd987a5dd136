// A program whose first request is one that is sent once, by GET, to the server that it is told.
import { createClient } from '@one37id/agency-core';

const client = createClient({ baseUrl: process.argv[2] });
await client
  .call({ id: 'make', method: 'GET', path: '/qr', returns: 'image' })
  .catch(({ httpStatus, attempts }) => console.log(JSON.stringify({ httpStatus, attempts })));
