import { client } from './client.ts';
import { request } from './document-request.ts';
import { paging, response } from './document-response.ts';
import { routing } from './document-routing.ts';
import type { Mutation } from './mutation.ts';

/** Every way in which a document and a client are made to disagree. None may go unnoticed. */
export const mutations: readonly Mutation[] = [...routing, ...request, ...response, ...paging, ...client];
