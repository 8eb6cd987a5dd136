import { type Catalog, type CatalogResource, resourcesOf } from '@one37id/agency-openapi/catalog';
import { code, joinCode } from '../text/code.ts';
import { docComment, spanOf, type Words, words } from '../text/comment.ts';
import { identifier, memberName } from '../text/identifier.ts';
import { CORE } from './core-module.ts';
import { tagsOf } from './doc.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import { pascal, resourceClass } from './names.ts';

const RESOURCES = './resources.gen.ts';

/**
 * clients.gen.ts: what `Agency` and `Studio` extend. Nobody needs their names, so it is not exported from the package.
 */
export function emitClients(catalog: Catalog): GeneratedModule {
  const imports = new Imports([
    { from: CORE, typeOnly: true },
    { from: RESOURCES, typeOnly: false },
  ]);
  const declarations = (['agency', 'studio'] as const).map((client) => clientOf(client, catalog, imports));
  return moduleOf(declarations, {
    imports: imports.list(),
    calls: resourcesOf(catalog).map(({ name }) => resourceClass(name)),
  });
}

function clientOf(client: 'agency' | 'studio', catalog: Catalog, imports: Imports): Written {
  const name = `${pascal(client)}Resources`;
  const resources = resourcesOf(catalog).filter((resource) => resource.client === client);
  const classNameOf = (resource: { readonly name: string }) => imports.value(RESOURCES, resourceClass(resource.name));
  const fields = resources.map(
    (resource) =>
      code`${docComment([wordsOf(resource)], '  ')}\n  declare readonly ${memberName(resource.name)}: ${classNameOf(resource)};\n`,
  );
  const made = resources.map(
    (resource) => code`    this.${memberName(resource.name)} = new ${classNameOf(resource)}(client);\n`,
  );
  const text = code`${docComment([words`The resources of \`${pascal(client)}\`.`])}
export abstract class ${identifier(name)} {
${joinCode(fields, '')}
  constructor(client: ${imports.type(CORE, 'Client')}) {
${joinCode(made, '')}  }
}`;
  return { kind: 'class', name, members: [...resources.map((resource) => resource.name), 'constructor'], code: text };
}

/** `Credential Offer: accept, delete, get, list, reject.` */
function wordsOf(resource: CatalogResource): Words {
  const methods = resource.methods.map(({ name }) => spanOf(name)).reduce((all, each) => words`${all}, ${each}`);
  return words`${tagsOf(resource)}: ${methods}.`;
}
