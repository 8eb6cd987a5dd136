// What generated functions and methods are made of, for whoever writes such functions. The functions themselves are in
// the main entry.
export type { AgencyResources, StudioResources } from './generated/clients.gen.ts';
export * from './generated/operations.gen.ts';
export {
  type AnswerKind,
  type AuthScheme,
  callVariant,
  callWith,
  type CheckedInput,
  type Client,
  createClient,
  type HttpMethod,
  type ImageReader,
  type InputCheck,
  type NoInput,
  type Operation,
  paginate,
  type Pagination,
  type QueryField,
  type QueryWriter,
  readImage,
  Resource,
} from '@one37id/agency-core';
