import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAgencyResponseError, QrImage } from '@one37id/agency';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type AnswerKindRow, answerKinds, IMAGE, schemas } from './answer-kinds.ts';
import { type GeneratedClient, generatedClient } from './generated-client.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
let answer: Answer = { status: 200, want: 'error' };
const server = createServer((_, response) => {
  const { status, body } = answer;
  if (body === IMAGE) return response.writeHead(status, { 'content-type': 'image/png' }).end(PNG);
  // A text that begins like a tag is HTML, and no JSON.
  const text = typeof body === 'string' && body.startsWith('<') ? body : JSON.stringify(body);
  return response.writeHead(status, { 'content-type': 'application/json' }).end(text);
});
let baseUrl = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe.each(['3.0.3', '3.1.0'] as const)(
  'what the type promises is what a call resolves to: OpenAPI %s',
  (openapi) => {
    const rows = answerKinds.filter((row) => (row.openapi ?? openapi) === openapi);
    const idOf = (row: AnswerKindRow) => `call${rows.indexOf(row)}`;
    const typeOf = (row: AnswerKindRow) => `Call${rows.indexOf(row)}Result`;
    /** What calls resolved to, as TypeScript. */
    const resolved: string[] = [];
    let client: GeneratedClient;

    beforeAll(async () => {
      const paths = Object.fromEntries(
        rows.map((row) => [
          `/${idOf(row)}`,
          {
            get: {
              operationId: idOf(row),
              tags: ['T'],
              summary: row.kind,
              'x-agency': { client: 'agency', resource: 'things', method: idOf(row), retry: 'read' },
              responses: row.responses,
            },
          },
        ]),
      );
      client = await generatedClient({ openapi, info: { title: 'T', version: '1' }, paths, components: { schemas } });
    });
    afterAll(() => client[Symbol.asyncDispose]());

    it.each(rows)('$kind: run time', async (row) => {
      for (answer of row.answers) {
        const settled = await client.call(baseUrl, idOf(row)).then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        );
        const told = JSON.stringify(answer);
        if ('error' in settled) {
          expect(isAgencyResponseError(settled.error), `${told}: ${String(settled.error)}`).toBe(true);
          expect(answer.want, told).toBe('error');
        } else if (settled.value instanceof QrImage) {
          expect(answer.want, told).toBe('image');
          resolved.push(`((_: Sdk.${typeOf(row)}) => {})(image);`);
        } else {
          expect({ value: settled.value }, told).toEqual(answer.want);
          resolved.push(
            `((_: Sdk.${typeOf(row)}) => {})(${settled.value === undefined ? 'undefined' : JSON.stringify(settled.value)});`,
          );
        }
      }
    });

    it('types: as the table has them, and each value that a call gave fits', async () => {
      const types = rows.map(
        (row) => `export const is${idOf(row)}: Same<Sdk.${typeOf(row)}, ${row.type}> = true; // ${row.kind}`,
      );
      const head = [
        "import type { QrImage } from '@one37id/agency-core';",
        "import type * as Sdk from './all.ts';",
        'type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;',
        'declare const image: QrImage;',
      ];
      const lines = [...head, ...types, ...resolved];
      const errors = await client.typeErrors(lines.join('\n'));
      expect(errors.map((error) => `${error}\n${lines[Number.parseInt(error, 10) - 1]}`)).toEqual([]);
      // Each kind that promises null or undefined also gives it, and no other does: what is in the type is no guess.
      for (const row of rows.filter(({ type }) => type !== 'unknown')) {
        const given = row.answers.flatMap(({ want }) => (typeof want === 'object' ? [want.value] : []));
        expect([given.includes(null), given.includes(undefined)], row.kind).toEqual([
          /\bnull\b/.test(row.type),
          /\b(undefined|void)\b/.test(row.type),
        ]);
      }
    });

    it('a value that is not promised is told by the compiler', async () => {
      const row = rows.find(({ kind }) => kind === 'a result');
      const errors = await client.typeErrors(
        `import type * as Sdk from './all.ts';\nexport const none: Sdk.${row ? typeOf(row) : ''} = null;`,
      );
      expect(errors).toEqual([expect.stringMatching(/^2: error TS2322/)]);
    });
  },
);
