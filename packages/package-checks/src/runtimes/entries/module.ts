// Node, Bun, Deno. As an ES module it imports the packages; made CommonJS, it requires them.
import * as sdk from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { agencyStory } from '../story.ts';

const [, , baseUrl = ''] = process.argv;
void agencyStory(sdk, baseUrl, validators).then((told) => console.log(JSON.stringify(told)));
