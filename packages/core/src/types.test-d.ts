import { describe, expectTypeOf, test } from 'vitest';
import type { QrImage } from './image.ts';
import type { InputOf, PagedInput, ResultOf } from './types.ts';

interface Envelope {
  isSuccessfull: boolean;
}

describe('ResultOf', () => {
  test('takes the envelope off', () => {
    expectTypeOf<ResultOf<{ 200: Envelope & { result: string } }>>().toEqualTypeOf<string>();
    expectTypeOf<ResultOf<{ 201: { isSuccessfull: boolean; result: { agentId: string } } }>>().toEqualTypeOf<{ agentId: string }>();
    expectTypeOf<ResultOf<{ 200: Envelope & { result: string }; 201: Envelope & { result: number } }>>().toEqualTypeOf<string | number>();
  });
  test('is nothing for an envelope without a result', () => {
    expectTypeOf<ResultOf<{ 200: Envelope }>>().toEqualTypeOf<void>();
    expectTypeOf<ResultOf<{ 200: { isSuccessfull: boolean; [key: string]: unknown } }>>().toEqualTypeOf<void>();
  });
  test('leaves everything else', () => {
    expectTypeOf<ResultOf<{ 200: { [key: string]: unknown } }>>().toEqualTypeOf<{ [key: string]: unknown }>();
    expectTypeOf<ResultOf<{ 200: unknown }>>().toEqualTypeOf<unknown>();
    expectTypeOf<ResultOf<{ 200: Blob | File }>>().toEqualTypeOf<QrImage>();
  });
});

describe('InputOf', () => {
  test('is flat', () => {
    expectTypeOf<InputOf<{ body: { a: string; b?: number }; path: { id: string }; query?: { q?: string }; url: '/x' }>>().toEqualTypeOf<{
      a: string;
      b?: number;
      id: string;
      q?: string;
    }>();
  });
  test('without what the operation has not', () => {
    expectTypeOf<InputOf<{ body?: never; path: { id: string }; query?: never; url: '/x' }>>().toEqualTypeOf<{ id: string }>();
  });
  test('has a list as `body`', () => {
    expectTypeOf<InputOf<{ body: string[]; path?: never; query?: never; url: '/x' }>>().toEqualTypeOf<{ body: string[] }>();
  });
});

test('PagedInput has defaults, and keeps open types open', () => {
  expectTypeOf<PagedInput<{ page: number; size: number; sort?: 'ASC' }, 'page' | 'size'>>().toEqualTypeOf<{ page?: number; size?: number; sort?: 'ASC' }>();
});
