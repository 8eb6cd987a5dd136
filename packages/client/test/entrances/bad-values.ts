/** What must be in no error, whatever it was given. */
export const SECRET = 'sk-hush-5f0e7c1b';

const fail = (): never => {
  throw new Error(`a claim and ${SECRET}`);
};
const revoked = <Target extends object>(target: Target): Target => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
/** Throws at whatever is done with it. */
const hostile = (target: object): object => new Proxy(target, new Proxy({}, { get: () => fail }));
const ring: Record<string, unknown> = {};
ring['ring'] = ring;

/**
 * What a caller without types, or one who wants to break something, hands over. Each is made anew, as some are used up.
 */
export const BAD_VALUES: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  zero: () => 0,
  NaN: () => Number.NaN,
  'a bigint': () => 1n,
  'an empty text': () => '',
  'a text': () => SECRET,
  'a symbol': () => Symbol(SECRET),
  'a function': () => () => undefined,
  'a function that throws': () => fail,
  'a list': () => [],
  'a list of null': () => [null],
  'a list that throws': () => Object.defineProperty([1], 0, { get: fail, enumerable: true }),
  'a Date': () => new Date(Number.NaN),
  'a Map': () => new Map([[SECRET, SECRET]]),
  'a promise': () => Promise.resolve({}),
  'a rejected promise': () => {
    const promise = Promise.reject(new Error(SECRET));
    promise.catch(() => {});
    return promise;
  },
  'a thenable that throws': () => ({ then: fail }),
  'an error': () => new Error(SECRET),
  'a ring': () => ring,
  'no prototype': () => Object.create(null) as object,
  'a name that is the secret': () => ({ [SECRET]: SECRET }),
  __proto__: () => JSON.parse('{"__proto__":{"call":1,"timeout":"x"}}') as object,
  'a getter that throws': () => ({
    get id() {
      return fail();
    },
    get code() {
      return fail();
    },
    get timeout() {
      return fail();
    },
  }),
  'a toString that throws': () => ({ toString: fail, valueOf: fail, toJSON: fail, [Symbol.toPrimitive]: fail }),
  'a tag that throws': () => ({
    get [Symbol.toStringTag]() {
      return fail();
    },
  }),
  'an iterator that throws': () => ({ [Symbol.iterator]: fail, [Symbol.asyncIterator]: fail }),
  'a revoked proxy': () => revoked({}),
  'a revoked list': () => revoked([]),
  'a revoked function': () => revoked(() => {}),
  'a proxy that throws': () => hostile({}),
  'a function that throws at everything': () => hostile(() => {}),
};
