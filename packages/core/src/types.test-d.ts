import { describe, expectTypeOf, test } from 'vitest';
import type { InputOf, PagedInput, ResultOf } from './types.ts';

interface Envelope {
  isSuccessfull: boolean;
}

describe('ResultOf', () => {
  test('takes the envelope off', () => {
    expectTypeOf<ResultOf<{ 200: Envelope & { result: string } }>>().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<{ 201: { isSuccessfull: boolean; result: { agentId: string } } }>>().toEqualTypeOf<{
      agentId: string;
    }>();
    expectTypeOf<ResultOf<{ 200: Envelope & { result: string }; 201: Envelope & { result: number } }>>().toEqualTypeOf<
      string | number
    >();
  });
  test('has null and undefined where the kind says so, and nowhere else', () => {
    type Loose = { 200: Envelope & { result?: string | null } };
    expectTypeOf<ResultOf<Loose, 'result'>>().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<Loose, 'result?'>>().toEqualTypeOf<string | undefined>();
    expectTypeOf<ResultOf<Loose, 'result|null'>>().toEqualTypeOf<string | null>();
    expectTypeOf<ResultOf<Loose, 'result?|null'>>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<ResultOf<{ 200: Envelope & { result: string } }, 'result?|null'>>().toEqualTypeOf<
      string | null | undefined
    >();
    expectTypeOf<ResultOf<{ 200: Envelope & { result: unknown } }, 'result|null'>>().toEqualTypeOf<unknown>();
  });
  test('of alternatives, has what those with a result give', () => {
    expectTypeOf<
      ResultOf<{ 200: (Envelope & { result: string }) | (Envelope & { errorCode: number }) }>
    >().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<{ 200: (Envelope & { result: string }) | Envelope }, 'result?'>>().toEqualTypeOf<
      string | undefined
    >();
  });
  test('of one status, when that is told', () => {
    expectTypeOf<
      ResultOf<{ 200: Envelope & { result: string }; 202: { queued: number }; 204: void }, 'result', 200>
    >().toEqualTypeOf<string>();
    expectTypeOf<
      ResultOf<{ 200: Envelope & { result: string }; '2XX': { queued: number } }, 'json', '2XX'>
    >().toEqualTypeOf<{ queued: number }>();
  });
  test('is JSON as it is', () => {
    expectTypeOf<ResultOf<{ 200: { [key: string]: unknown } }, 'json'>>().toEqualTypeOf<{ [key: string]: unknown }>();
    expectTypeOf<ResultOf<{ 200: number | null }, 'json'>>().toEqualTypeOf<number>();
    expectTypeOf<ResultOf<{ 200: number }, 'json|null'>>().toEqualTypeOf<number | null>();
    expectTypeOf<ResultOf<{ 200: unknown }, 'json|null'>>().toEqualTypeOf<unknown>();
  });
});

describe('InputOf', () => {
  test('is flat', () => {
    expectTypeOf<
      InputOf<{ body: { a: string; b?: number }; path: { id: string }; query?: { q?: string }; url: '/x' }>
    >().toEqualTypeOf<{
      a: string;
      b?: number;
      id: string;
      q?: string;
    }>();
  });
  test('without what the operation has not', () => {
    expectTypeOf<InputOf<{ body?: never; path: { id: string }; query?: never; url: '/x' }>>().toEqualTypeOf<{
      id: string;
    }>();
  });
  test('has a list as `body`', () => {
    expectTypeOf<InputOf<{ body: string[]; path?: never; query?: never; url: '/x' }>>().toEqualTypeOf<{
      body: string[];
    }>();
  });
  test('has a body that is no object as `body`', () => {
    expectTypeOf<InputOf<{ body: string | null; path: { id: string }; url: '/x' }, 'whole'>>().toEqualTypeOf<{
      id: string;
      body: string | null;
    }>();
    expectTypeOf<InputOf<{ body?: { a: string } | string; path?: never; url: '/x' }, 'whole'>>().toEqualTypeOf<{
      body?: { a: string } | string;
    }>();
    expectTypeOf<InputOf<{ body: unknown; path?: never; url: '/x' }, 'whole'>>().toEqualTypeOf<{ body: unknown }>();
  });
});

test('PagedInput has defaults, and keeps open types open', () => {
  expectTypeOf<PagedInput<{ page: number; size: number; sort?: 'ASC' }, 'page' | 'size'>>().toEqualTypeOf<{
    page?: number;
    size?: number;
    sort?: 'ASC';
  }>();
});
