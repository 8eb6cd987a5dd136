import { $, definePluginConfig, type DefinePlugin } from '@hey-api/openapi-ts';
import type { CatalogOperation } from '@one37id/agency-openapi/catalog';
import { docOf } from '../emit/doc.ts';
import { CORE } from '../emit/core-module.ts';
import { inputName, operationConstant, resultName } from '../emit/names.ts';
import { type Code, code } from '../text/code.ts';
import { identifier } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';

type SdkPlugin = DefinePlugin<{ readonly name: 'sdk' }>;
type SdkInstance = Parameters<SdkPlugin['Handler']>[0]['plugin'];

/**
 * The flat functions, one per operation: `issueCredentialByAgentId(client, input, options)`. hey-api's own SDK plugin
 * hands method, URL and security to the client and nothing else; ours hands over the operation's constant, so that
 * name, retry class and result kind reach core with the call and an unused operation leaves no trace in a bundle.
 *
 * @param operationOf - The operation that hey-api knows by an id: ids are neutral there, so that its own spelling has no say.
 */
export function sdkPlugin(operationOf: (id: string) => CatalogOperation | undefined) {
  const handler: SdkPlugin['Handler'] = ({ plugin }) => {
    const core = (name: string) => plugin.symbol(name, { external: CORE, kind: 'type', meta: { resource: `core.${name}` } });
    const types = {
      call: core('CallOptions'),
      client: core('Client'),
      image: core('QrImage'),
      input: core('InputOf'),
      none: core('NoInput'),
      result: core('ResultOf'),
    };
    plugin.forEach(
      'operation',
      ({ operation: { id } }) => {
        const operation = operationOf(id);
        if (operation === undefined) throw new Error(`hey-api knows an operation '${id}' that it was not given`);
        emitOperation(plugin, id, operation, types);
      },
      { order: 'declarations' },
    );
  };
  const config = { config: {}, dependencies: ['@hey-api/typescript'], handler, name: 'sdk' } as const;
  return definePluginConfig(config as unknown as SdkPlugin['Config'])();
}

type Symbols = Record<'call' | 'client' | 'image' | 'input' | 'none' | 'result', ReturnType<SdkInstance['symbol']>>;

function emitOperation(plugin: SdkInstance, resourceId: string, operation: CatalogOperation, types: Symbols): void {
  const generated = (role: string) =>
    plugin.referenceSymbol({ artifact: 'types', category: 'type', resource: 'operation', resourceId, role });
  const alias = (name: string, type: Parameters<ReturnType<typeof $.type.alias>['type']>[0]) => {
    const symbol = plugin.symbol(name, { kind: 'type' });
    plugin.node($.type.alias(symbol).export().type(type));
    return symbol;
  };
  const constant = plugin.symbol(operationConstant(operation), {
    external: './operations.gen.ts',
    meta: { resource: 'operation-constant', resourceId: operation.id },
  });
  const takesInput = operation.fields.length > 0;
  // Also where there is nothing to say: a field that comes later must not move the options.
  const input = takesInput ? alias(inputName(operation), $.type(types.input).generic($.type(generated('data')))) : types.none;
  const result = alias(resultName(operation), resultType(operation, types, generated));
  plugin.node(
    $.func(plugin.symbol(operation.id))
      .export()
      .doc(docOf(operation, { call: callOf(operation), flat: true }).map(({ text }) => text))
      .params(
        $.param('client', (p) => p.type($.type(types.client))),
        $.param('input', (p) => p.required(operation.fields.some((f) => f.required)).type($.type(input))),
        $.param('options', (p) => p.optional().type($.type(types.call))),
      )
      .returns($.type('Promise').generic($.type(result)))
      .do($.return($('client').attr('call').call($(constant), $('input'), $('options')))),
  );
}

function callOf(operation: CatalogOperation): Code {
  const input = operation.fields.length > 0 ? code`, ${literal(operation.example)}` : code``;
  return code`await ${identifier(operation.id)}(client${input})`;
}

function resultType(operation: CatalogOperation, types: Symbols, generated: (role: string) => Symbols['result']) {
  switch (operation.returns) {
    case 'void':
    case 'empty':
      return $.type('void');
    case 'any':
      return $.type('unknown');
    case 'image':
      return $.type(types.image);
    default:
      return $.type(types.result).generic($.type(generated('responses')));
  }
}
