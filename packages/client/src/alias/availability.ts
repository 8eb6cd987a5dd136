/**
 * Whether an answer says that an alias can be had: `true` or `false` itself, or the one field of the answer that is
 * called so and is one of these. Undefined for all else, which the reference does not exclude: it documents `{ }`.
 */
export function availabilityOf(answer: unknown): boolean | undefined {
  if (typeof answer === 'boolean') return answer;
  if (typeof answer !== 'object' || answer === null) return undefined;
  const [said, ...more] = Object.entries(answer)
    .filter(([name]) => /^(is_?)?available$/i.test(name))
    .map(([, value]: [string, unknown]) => value);
  return typeof said === 'boolean' && more.length === 0 ? said : undefined;
}
