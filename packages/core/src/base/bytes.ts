/** Bytes that a Blob takes. Spelled so that TypeScript 5.6 reads it too, where `Uint8Array` has no type parameter. */
export type Bytes = ReturnType<Uint8Array['slice']>;
