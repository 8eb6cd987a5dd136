import {
  clientClassOf,
  exportsOf,
  inputTypeOf,
  methodInputTypeOf,
  type Place,
  resourceClassOf,
  type TakenNames,
} from './generated-names.ts';

/** Which names of the client are given, and to whom. */
export class NameRegister {
  readonly #taken: TakenNames;
  /** Exported name -> whose it is. */
  readonly #exports = new Map<string, string>();
  readonly #clients = new Map<string, Place['client']>();
  /** Client, resource and method -> variant -> whose it is. */
  readonly #methods = new Map<string, Map<string | undefined, string>>();

  constructor(taken: TakenNames) {
    this.#taken = taken;
    for (const name of taken.exports) this.#exports.set(name, 'the client itself');
    for (const client of ['agency', 'studio'] as const) this.#exports.set(clientClassOf(client), 'the client itself');
  }

  /** Whose a function's names are, one of them at least; undefined when all are free. */
  ownerOfFunction(id: string): string | undefined {
    return exportsOf(id)
      .map((name) => this.#exports.get(name))
      .find((owner) => owner !== undefined);
  }

  /** What keeps a client from having a resource of that name; undefined when it has it or may have it. */
  ownerOfResource(client: Place['client'], resource: string): string | undefined {
    const having = this.#clients.get(resource);
    if (having === client) return undefined;
    if (having !== undefined) return `the client '${having}'`;
    return this.#isMember(clientClassOf(client), resource)
      ? `the class of the client '${client}'`
      : this.#exports.get(resourceClassOf(resource));
  }

  /** Whose a method's name is; undefined when it is free. */
  ownerOfMethod(place: Place, id: string): string | undefined {
    const { client, resource, method } = place;
    if (this.#isMember(resourceClassOf(resource), method)) return `the class of the resource '${resource}'`;
    const input = methodInputTypeOf(resource, method);
    const shared = this.#methods.get(`${client} ${resource} ${method}`);
    if (shared === undefined)
      return this.#exports.get(input) ?? (input === inputTypeOf(id) ? 'its own input' : undefined);
    return place.variant === undefined || shared.has(undefined) ? [...shared.values()][0] : shared.get(place.variant);
  }

  /** Gives an operation its names. */
  give(id: string, place: Place, owner: string): void {
    const { client, resource, method, variant } = place;
    for (const name of exportsOf(id)) this.#exports.set(name, owner);
    this.#clients.set(resource, client);
    this.#exports.set(resourceClassOf(resource), `the resource '${resource}'`);
    const key = `${client} ${resource} ${method}`;
    this.#methods.set(key, (this.#methods.get(key) ?? new Map<string | undefined, string>()).set(variant, owner));
    this.#exports.set(methodInputTypeOf(resource, method), owner);
  }

  #isMember(generated: string, name: string): boolean {
    return this.#taken.members.get(generated)?.has(name) ?? false;
  }
}
