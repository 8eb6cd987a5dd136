// A worker runtime: the story is told when it is asked for.
import * as sdk from '@one37id/agency';
import { validators } from '@one37id/agency/validators';
import { agencyStory } from '../story.ts';

export default {
  fetch: async (_request: Request, { BASE_URL }: { readonly BASE_URL: string }): Promise<Response> => {
    try {
      return Response.json(await agencyStory(sdk, BASE_URL, validators));
    } catch (error) {
      return Response.json({ error: String(error) });
    }
  },
};
