import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientOf } from '../../test/support/call.ts';
import { byId } from '../../test/support/operations.ts';
import { PATIENCE, runs } from '../../test/support/property.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import type { AgencyError } from '../errors.ts';
import { isAgencyRequestError } from '../guards.ts';

const operation = { ...byId, path: '/connection/{id}/stage/{alias}', query: ['filter'] };

/** What has ever led a URL astray, in any order. */
const piece = fc.constantFrom(
  '.',
  '..',
  '/',
  '\\',
  '%',
  '%2e',
  '%2E',
  '%2f',
  '%5C',
  '%25',
  '%252e',
  '%25%32e',
  '%2%65',
  '%%32%65',
  '%00',
  '?',
  '#',
  ';',
  ':',
  '@',
  '&',
  '=',
  '+',
  ' ',
  '//',
  'http://evil.example',
  '{id}',
  '\0',
  '\n',
  '\r\nhash: x',
  '\t',
  'é',
  '😀',
  '\ud83d',
  '\udc00',
  'com.one37id:email:a%40b.c',
  '__proto__',
  'a',
  '0',
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
);
const argument = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: fc.double() },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(undefined, null, true, {}, [], ['a'], () => 'a', 1n, Symbol('a'), new Date(0)),
  },
);

/** Whether no path can carry it: said otherwise than in the source. */
function mustBeRefused(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value === 'boolean' || value instanceof Date) return false;
  if (typeof value !== 'string') return true;
  return (
    !isWellFormed(value) ||
    decodings(value).some(
      (each) =>
        // Some servers trim what they decoded.
        each.trim() === '' ||
        // Some servers cut parameters off a segment, some proxies take what they decoded for the end of the path.
        each.split(/[/\\]/).some((part) => ['.', '..'].includes(part.split(/[;?#\0]/)[0] ?? '')),
    )
  );
}

/** A date is the text that JSON makes of it, here as in a body. */
function written(value: unknown): string {
  return value instanceof Date ? value.toJSON() : String(value);
}

function isWellFormed(value: string): boolean {
  return Buffer.from(value).toString() === value;
}

/** What servers and proxies make of it that decode again and again. */
function decodings(value: string): string[] {
  const decoded = value.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded === value ? [value] : [value, ...decodings(decoded)];
}

test(
  'random path arguments arrive at the server as exactly that value, or are refused',
  { timeout: PATIENCE },
  async () => {
    const server = await answering(answer(200, envelope(1)));
    const client = clientOf(server.url);
    const seen = { arrived: 0, refused: 0 };

    await fc.assert(
      fc.asyncProperty(argument, argument, async (id, alias) => {
        server.requests.length = 0;
        const error = await client.call(operation, { id, alias }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        const isBad = mustBeRefused(id) || mustBeRefused(alias);
        seen[error ? 'refused' : 'arrived']++;
        if (error) {
          expect(isAgencyRequestError(error), String(error)).toBe(true);
          expect((error as AgencyError).outcome).toBe('not-sent');
          expect(server.requests).toHaveLength(0);
          expect(isBad, String(error)).toBe(true);
          return;
        }
        expect(isBad).toBe(false);
        expect(server.requests).toHaveLength(1);
        const [method, target, version] = server.requests[0]?.line.split(' ') ?? [];
        expect([method, version]).toEqual(['GET', 'HTTP/1.1']);
        expect(target).toMatch(/^[\w/%!'()*.~-]+$/);
        const segments = target?.split('/') ?? [];
        expect(segments.map(decodeURIComponent)).toEqual([
          '',
          'bc',
          'admin',
          'connection',
          written(id),
          'stage',
          written(alias),
        ]);
        // A server that reads the target as a URL finds the same path.
        expect(new URL(target ?? '', 'http://agency.example').pathname).toBe(target);
        expect(server.requests[0]?.headers['host']).toBe(new URL(server.url).host);
      }),
      runs(1_000),
    );
    expect(Math.min(seen.arrived, seen.refused)).toBeGreaterThan(50);
  },
);

test(
  'random query arguments arrive as exactly those values, and never change the path',
  { timeout: PATIENCE },
  async () => {
    const server = await answering(answer(200, envelope(1)));
    const client = clientOf(server.url);

    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.array(text, { maxLength: 3 })), async (filter) => {
        server.requests.length = 0;
        const values = [filter].flat();
        const error = await client.call(operation, { id: 'i', alias: 'a', filter }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error) {
          expect(isAgencyRequestError(error), String(error)).toBe(true);
          expect(values.some((value) => !isWellFormed(value))).toBe(true);
          expect(server.requests).toHaveLength(0);
          return;
        }
        const { pathname, searchParams, hash } = new URL(server.requests[0]?.line.split(' ')[1] ?? '', server.url);
        expect([pathname, hash]).toEqual(['/bc/admin/connection/i/stage/a', '']);
        expect([...searchParams]).toEqual(values.map((value) => ['filter', value]));
      }),
      runs(300),
    );
  },
);
