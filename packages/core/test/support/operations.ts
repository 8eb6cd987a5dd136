import { readImage } from '../../src/image/image.ts';
import type { AuthScheme, Operation } from '../../src/operation.ts';

export const SECRET = 'sk-5f0e7c1b-hush';
export const hash: AuthScheme = { name: 'hash', header: 'hash' };

/** Changes nothing: it may be repeated. */
export const read: Operation = {
  id: 'getCredential',
  method: 'POST',
  path: '/credential/get',
  auth: hash,
  retry: 'read',
  returns: 'result',
  body: 'fields',
  log: 'purpose',
};

/** Issues something: it is sent once. */
export const once: Operation = { ...read, id: 'issueCredential', path: '/credential' };
delete (once as { retry?: unknown }).retry;

export const bothKinds = [
  { kind: 'read', operation: read },
  { kind: 'once', operation: once },
] as const;

export const idempotent: Operation = {
  ...read,
  id: 'deleteConnection',
  path: '/connection/delete',
  retry: 'idempotent',
};
export const open: Operation = { id: 'createMetric', method: 'POST', path: '/metric', returns: 'any', body: 'fields' };
export const byId: Operation = {
  id: 'getConnection',
  method: 'GET',
  path: '/connection/{id}',
  auth: hash,
  retry: 'read',
  returns: 'result',
};
export const image: Operation = {
  id: 'getQrCode',
  method: 'GET',
  path: '/qr',
  auth: hash,
  retry: 'read',
  returns: 'image',
  image: readImage,
};
