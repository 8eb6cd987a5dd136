import type { CatalogOperation } from '@one37id/agency-openapi/catalog';
import { CORE } from '../emit/core-module.ts';
import type { Declaration, Import, Meant } from '../emit/module.ts';
import { dataName, inputName, operationConstant, responsesName, resultName } from '../emit/names.ts';

/** What sdk.gen.ts is to hold: a function for each operation, with the types of what it takes and gives. */
export function sdkMeant(operations: readonly CatalogOperation[]): Meant {
  const typed = operations.filter(({ returns }) => returns === 'result' || returns === 'json');
  const taking = operations.filter(({ fields }) => fields.length > 0);
  const some = (name: string, used: boolean): readonly string[] => (used ? [name] : []);
  const core = [
    ...some('CallOptions', operations.length > 0),
    ...some('Client', operations.length > 0),
    ...some('InputOf', taking.length > 0),
    ...some('NoInput', taking.length < operations.length),
    ...some('QrImage', operations.some(({ returns }) => returns === 'image')),
    ...some('ResultOf', typed.length > 0),
  ];
  const imports: readonly Import[] = [
    { from: './operations.gen.ts', names: operations.map(operationConstant), typeOnly: false },
    { from: CORE, names: core, typeOnly: true },
    { from: './types.gen.ts', names: [...taking.map(dataName), ...typed.map(responsesName)], typeOnly: true },
  ];
  return {
    imports: imports.filter(({ names }) => names.length > 0),
    declarations: operations.flatMap((operation): readonly Declaration[] => [
      { kind: 'type', name: resultName(operation) },
      { kind: 'function', name: operation.id },
      ...(operation.fields.length > 0 ? [{ kind: 'type', name: inputName(operation) } as const] : []),
    ]),
    calls: ['client.call'],
  };
}
