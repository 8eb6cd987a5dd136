interface Channels {
  subscribe(name: string, listener: (message: { readonly error: object }) => void): void;
}

let errors: WeakSet<object> | undefined;

/**
 * Has undici tell of connections that were not made, whoever's dispatcher it is: the error of a proxy that drops a
 * CONNECT is else the same as that of a request that got lost. Does nothing where there is no undici, nor a second
 * time.
 */
export function watchConnections(): void {
  if (errors) return;
  const seen = (errors = new WeakSet());
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): Channels | undefined } };
  // Not an import: bundles for browsers would have to find the module.
  process
    ?.getBuiltinModule?.('node:diagnostics_channel')
    ?.subscribe('undici:client:connectError', ({ error }) => seen.add(error));
}

/** Whether that error is why a connection was not made: whatever waited for it was not sent. */
export function isOfConnection(error: object): boolean {
  return errors?.has(error) ?? false;
}
