export { callWith } from './call-with.ts';
export { type Client, createClient } from './client.ts';
export {
  AgencyAbortError,
  AgencyApiError,
  AgencyError,
  type AgencyErrorDetails,
  AgencyRequestError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
  type Outcome,
} from './errors.ts';
export {
  isAgencyAbortError,
  isAgencyApiError,
  isAgencyError,
  isAgencyRequestError,
  isAgencyResponseError,
  isAgencyTimeoutError,
  isAgencyTransportError,
} from './guards.ts';
export { checkAgentAlias } from './check-agent-alias.ts';
export { checkSelection } from './check-selection.ts';
export type { ErrorView, Hooks, RequestView, ResponseView } from './hooks.ts';
export { type ImageReader, QrImage, readImage } from './image.ts';
export type { CheckedInput, InputCheck } from './input-check.ts';
export type { Instrumentation, InstrumentedRequest, RequestEnd } from './instrumentation.ts';
export type { Logger, LogLevel } from './log.ts';
export type { AnswerKind, AuthScheme, HttpMethod, Operation } from './operation.ts';
export type { CallOptions, ClientOptions, Fetch, Secret } from './options.ts';
export { createPage, type Page, type PageDetails } from './page.ts';
export type { PagedCall, ToArrayOptions } from './paged-call.ts';
export { createPagedCall, type PageCallOptions, paginate, type Pagination } from './paging.ts';
export { type QueryField, type QueryWriter, writeQuery } from './query.ts';
export { Resource } from './resource.ts';
export type { Route, Routes } from './routes.ts';
export type { TraceContext } from './trace-context.ts';
export type { InputOf, NoInput, PagedInput, ResultOf } from './types.ts';
export type { DriftReport, ValidationProblem, Validators } from './validators.ts';
export { callVariant } from './variant.ts';
