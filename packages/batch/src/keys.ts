import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import type { Json } from './json.ts';

/** What a store writes down so that it knows its key again. Neither gives the key away. */
export interface KeyCheck {
  readonly salt: Uint8Array;
  readonly check: Uint8Array;
}

/** Seals rows and compares them without showing them. It holds the keys in closures: nothing of them can be printed. */
export interface Keys {
  /** For a store: tells later whether the key is the same. */
  readonly check: KeyCheck;
  /** HMAC-SHA-256 of a JSON value, so that two values can be compared, and none guessed without the key. */
  digest(value: Json): Buffer;
  /** AES-256-GCM. `place` binds the bytes to their row: moved to another one they do not open. */
  seal(place: string, value: Json): Buffer;
  /** @throws {Error} When the bytes are not those that were sealed for this place. */
  open(place: string, bytes: Uint8Array): Json;
}

const NONCE = 12;
const TAG = 16;

/** The keys that a caller's key and a store's salt give. */
export async function deriveKeys(key: string | Uint8Array, salt: Uint8Array = randomBytes(16)): Promise<Keys> {
  // A passphrase may be weaker than a random key: scrypt makes each guess cost 32 MB and tens of milliseconds.
  const master = await new Promise<Buffer>((resolve, reject) => {
    scrypt(key, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
  const bytesFor = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, salt, use, 32));
  // As objects: given bytes, Node makes one of them for each row, which takes longer than to encrypt it.
  const keyFor = (use: string): KeyObject => createSecretKey(bytesFor(use));
  const sealing = keyFor('seal');
  const digesting = keyFor('digest');
  const nonces = nonceSource();
  return {
    check: { salt, check: bytesFor('check') },
    digest: (value) => createHmac('sha256', digesting).update(JSON.stringify(value)).digest(),
    seal: (place, value) => {
      const nonce = nonces();
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(place));
      const sealed = cipher.update(JSON.stringify(value));
      const end = cipher.final();
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed, end]);
    },
    open: (place, bytes) => {
      const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const decipher = createDecipheriv('aes-256-gcm', sealing, all.subarray(0, NONCE)).setAAD(Buffer.from(place));
      decipher.setAuthTag(all.subarray(NONCE, NONCE + TAG));
      return JSON.parse(
        Buffer.concat([decipher.update(all.subarray(NONCE + TAG)), decipher.final()]).toString(),
      ) as Json;
    },
  };
}

/**
 * Each nonce once. Random bytes are asked of the system for many at a time: for each alone it takes longer than to
 * encrypt.
 */
function nonceSource(): () => Uint8Array {
  let pool = Buffer.alloc(0);
  return () => {
    if (pool.length === 0) pool = randomBytes(NONCE * 256);
    const nonce = pool.subarray(0, NONCE);
    pool = pool.subarray(NONCE);
    return nonce;
  };
}

/** The keys of a store with this salt: those that it was just `made` with, or else derived, which takes a while. */
export async function keysOf(salt: Uint8Array, key: string | Uint8Array, made: Keys | undefined): Promise<Keys> {
  return made !== undefined && Buffer.compare(made.check.salt, salt) === 0 ? made : deriveKeys(key, salt);
}

/** Whether a key is the one that a store was made with. */
export function isSameKey(keys: Keys, { check }: KeyCheck): boolean {
  return check.length === keys.check.check.length && timingSafeEqual(check, keys.check.check);
}
