/** What the agency refuses although the request is well formed. It is answered with the failure that the document declares. */
export class Refusal extends Error {
  /** The status that fits, if the operation declares it. Which one the agency uses is not known. */
  readonly status: 404 | 409;

  constructor(message: string, status: 404 | 409 = 404) {
    super(message);
    this.status = status;
  }
}

/** @throws {Refusal} When there is none. */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Refusal(`There is no ${what}.`);
  return value;
}
