import type { Json } from './json.ts';

/**
 * Puts values into an example, as far as the document allows: a field that it does not have, or a value that it forbids there,
 * leaves the example as it is.
 *
 * @param isAllowed - Whether the document allows an object in that place.
 */
export function fit(example: Json, values: Json, isAllowed: (candidate: Json) => boolean): Json {
  const whole = Object.entries(values).reduce(put, example);
  if (isAllowed(whole)) return whole;
  return Object.entries(values).reduce((all, entry) => {
    const next = put(all, entry);
    return isAllowed(next) ? next : all;
  }, example);
}

function put(all: Json, [name, value]: [string, unknown]): Json {
  const { [name]: _, ...others } = all;
  return value === undefined ? others : { ...others, [name]: value };
}
