import { expect, test } from 'vitest';
import { retryBudget } from './retry-budget.ts';

function taken(budget: ReturnType<typeof retryBudget>, price: number): number {
  let count = 0;
  while (budget.take(price)) count++;
  return count;
}

test.each([
  { price: 5, want: 100 },
  { price: 10, want: 50 },
])('500 tokens are $want repetitions at $price', ({ price, want }) => {
  expect(taken(retryBudget(), price)).toBe(want);
});

test('a success gives back what its repetitions took, or one token, and never more than there were', () => {
  const budget = retryBudget();
  budget.refund(0);
  expect(taken(budget, 5)).toBe(100);
  budget.refund(15);
  expect(taken(budget, 5)).toBe(3);
  for (let n = 0; n < 5; n++) budget.refund(0);
  expect(taken(budget, 5)).toBe(1);
});
