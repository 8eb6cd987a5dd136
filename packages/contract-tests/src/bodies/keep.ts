import type * as fc from 'fast-check';

/** Nothing that is drawn is allowed. */
export class NothingFits extends Error {}

const TRIES = 2_000;

/** Those of the drawn values that fit, with an end where fast-check's own filter would look for ever. */
export function keep<Value>(
  drawn: fc.Arbitrary<Value>,
  fits: (value: Value) => boolean,
  what: string,
): fc.Arbitrary<Value> {
  let refused = 0;
  return drawn.filter((value) => {
    refused = fits(value) ? 0 : refused + 1;
    if (refused === TRIES)
      throw new NothingFits(
        `None of ${TRIES} drawn values fits ${what}: teach it to src/bodies/, or give the schema an example`,
      );
    return refused === 0;
  });
}
