import { expect, test } from 'vitest';
import { readExamples } from './read-examples.ts';

const source = `/** Not one. */
const a = 1;

/**
 * Text with \`code\`.
 *
 * @example
 * \`\`\`ts
 * first('@example')
 *   @decorated
 * \`\`\`
 * @returns Nothing.
 * \`\`\`ts
 * notThis()
 * \`\`\`
 * @example Two
 * \`\`\`ts
 * second(/* inside *\\/)
 * \`\`\`
 */
export function b() {}
  /** @example
   * \`\`\`ts
   * third()
   * \`\`\` */
`;

test('finds the code of each @example, and no other', () => {
  expect(readExamples(source, 'a.ts').map(({ line, code }) => ({ line, code }))).toEqual([
    { line: 9, code: "first('@example')\n  @decorated" },
    { line: 18, code: 'second(/* inside */)' },
    { line: 24, code: 'third()' },
  ]);
});

test('refuses an @example that nothing would check', () => {
  expect(() => readExamples('\n/**\n * A.\n * @example\n * a()\n */', 'a.ts')).toThrow(
    'a.ts:4: the @example has no fenced code',
  );
});
