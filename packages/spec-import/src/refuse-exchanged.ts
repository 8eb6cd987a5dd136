import { adviseEntries, IDENTITIES_FILE } from '@one37id/agency-openapi/identity';
import { ImportError } from '@one37id/agency-openapi/source';
import type { Exchange } from './find-exchanges.ts';

/**
 * Stops an import of a document in which operations may have been exchanged: a method would call another operation.
 *
 * @param against - What the document imported before is called.
 * @throws {ImportError} always, with the operations, and with the entries that decide.
 */
export function refuseExchanged(name: string, against: string, exchanges: readonly Exchange[]): never {
  const entries = (say: (exchange: Exchange) => string | undefined) =>
    adviseEntries(
      exchanges.map((exchange) => ({
        old: say(exchange) ?? exchange.key,
        new: exchange.now.words,
        route: exchange.now.route,
      })),
    );
  const choices = [
    { title: 'If the words hold, and the operations were moved:', text: entries(() => undefined) },
    { title: 'If the routes hold, and the words were exchanged:', text: entries(({ route }) => route) },
    { title: 'If the operationIds hold:', text: entries(({ operationId }) => operationId) },
  ].filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
  throw new ImportError(
    [
      `${name} may have exchanged operations. A method of the client would call another one; compared with ${against}:`,
      ...exchanges.flatMap(linesOf),
      '',
      `Find out which holds, and record it in openapi/${IDENTITIES_FILE}, below \`identities:\`, by these entries.`,
      ...choices.flatMap(({ title, text }) => ['', title, text]),
    ].join('\n'),
  );
}

function linesOf({ key, now, route, operationId }: Exchange): string[] {
  const had = [
    ...(route === undefined ? [] : [`    its route, ${now.route}, was that of '${route}'`]),
    ...(operationId === undefined
      ? []
      : [`    its operationId, ${now.operationId ?? ''}, was that of '${operationId}'`]),
  ];
  return [`  '${key}'`, ...had];
}
