import { expectTypeOf, test } from 'vitest';
import { waitFor } from './wait-for.ts';

type Job = { state: 'running' } | { state: 'done'; result: string };
declare function job(call?: { signal?: AbortSignal }): Promise<Job>;

test('a type guard types the result', () => {
  expectTypeOf(waitFor(job, { until: (value) => value.state === 'done' })).resolves.toEqualTypeOf<{
    state: 'done';
    result: string;
  }>();
  expectTypeOf(
    waitFor(job, { until: (value): value is { state: 'done'; result: string } => value.state === 'done' }),
  ).resolves.toHaveProperty('result');
  expectTypeOf(waitFor((call) => job(call), { until: () => true })).resolves.toEqualTypeOf<Job>();
  expectTypeOf(waitFor(() => 5, { until: async (value) => value > 4 })).resolves.toEqualTypeOf<number>();
  expectTypeOf(waitFor(() => 5, { until: (value) => value > 4 })).resolves.toEqualTypeOf<number>();
});

test('until is needed', () => {
  // @ts-expect-error -- it would never end
  void waitFor(job, { timeout: 5 });
});
