import { expect, it } from 'vitest';
import { bumpOf } from './bump.ts';

it.each([
  { given: ['0.3.1', []], want: undefined },
  { given: ['0.3.1', ['docs']], want: 'patch' },
  { given: ['0.3.1', ['docs', 'additive']], want: 'patch' },
  { given: ['0.3.1', ['additive', 'breaking', 'docs']], want: 'minor' },
  { given: ['1.0.0', ['docs']], want: 'patch' },
  { given: ['1.0.0', ['additive', 'docs']], want: 'minor' },
  { given: ['1.0.0', ['breaking', 'additive']], want: 'major' },
] as const)('$given: $want', ({ given: [version, classes], want }) => {
  expect(bumpOf(version, classes)).toBe(want);
});
