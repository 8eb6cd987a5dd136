import { BASES, type Entrance, findEntrances } from '../entrances/find-entrances.ts';
import { fill, type Growing, times } from './growing.ts';

/** A few of each kind, since all are tried at every entrance in every place: patterns have a check of their own. */
const PUMPS = ['a', '%', ':', '{a}'];
const LIMIT = 800;

/** Drawn from the exports: whoever adds one need not come here. */
export const exported: readonly Growing[] = [...new Set((await findEntrances()).values())]
  // A schema is the caller's own code.
  .filter(({ name }) => !name.includes('~standard'))
  .map(growing);

function growing({ name, enter }: Entrance): Growing {
  return {
    name,
    limit: LIMIT,
    enter: async (size) => {
      for (const pump of PUMPS) for (const args of argumentsWith(fill(pump, size))) await ended(() => enter(args));
      for (const many of [
        times(size, (at) => `a${at}`),
        times(size, (id) => ({ id })),
        Object.fromEntries(times(size, (at) => [`a${at}`, at])),
      ])
        for (const args of argumentsWith(many)) await ended(() => enter(args));
    },
  };
}

/** The value alone, everywhere, as a field and a name, and for each text of what is right otherwise. */
function argumentsWith(value: unknown): readonly (readonly unknown[])[] {
  return [
    [value],
    [value, value, value],
    ...BASES.flatMap((base) =>
      base.flatMap((good, place) => {
        const fields = Object.keys(good as object).filter((key) => ['id', 'alias'].includes(key));
        const put = (given: unknown) => base.map((each, at) => (at === place ? given : each));
        return [
          put(value),
          ...fields.map((key) => put({ ...(good as object), [key]: value })),
          ...(fields.length > 0 && typeof value === 'string' ? [put({ ...(good as object), [value]: 1 })] : []),
        ];
      }),
    ),
  ];
}

/** Reads it to its end. What it throws is checked elsewhere. */
async function ended(enter: () => unknown): Promise<void> {
  try {
    const given = (await enter()) as { next?: () => unknown } | undefined;
    if (typeof given?.next === 'function') await given.next();
  } catch {
    // An end like any other.
  }
}
