// A program that calls through whatever proxy its environment names, and prints how its calls ended.
import { createClient } from '@one37id/agency-core';

const client = createClient({ baseUrl: 'https://agency.example.com/bc/admin', maxRetries: 0 });
const operations = [
  { id: 'read', method: 'GET', path: '/it', retry: 'read', returns: 'result' },
  { id: 'remove', method: 'DELETE', path: '/it', returns: 'void' },
  { id: 'issue', method: 'POST', path: '/it', body: 'fields', returns: 'result' },
];
const ends = [];
for (const operation of operations) {
  ends.push(
    await client.call(operation).then(
      (value) => ({ value }),
      ({ name, outcome, attempts }) => ({ name, outcome, attempts }),
    ),
  );
}
console.log(JSON.stringify(ends));
