export { callWith } from './call-with.ts';
export { type Client, createClient } from './client.ts';
export {
  AgencyAbortError,
  AgencyApiError,
  AgencyError,
  type AgencyErrorDetails,
  type AgencyErrorJson,
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
export type { ErrorView, Hooks, RequestView, ResponseView } from './hooks.ts';
export { QrImage, readImage } from './image/image.ts';
export type { Bytes } from './base/bytes.ts';
export type { CheckedInput, InputCheck } from './input-check.ts';
export type {
  Instrumentation,
  InstrumentedCall,
  InstrumentedEnd,
  InstrumentedRequest,
  OnEnd,
} from './instrumentation.ts';
export type { LogId, Logger, LogLevel, NestLogger } from './log.ts';
export type {
  AnswerKind,
  AuthScheme,
  HttpMethod,
  ImageReader,
  NoInput,
  Operation,
  QueryField,
  QueryWriter,
} from './operation.ts';
export type { CallOptions, ClientOptions, Fetch, PagingNames, Secret, SecretRequest } from './options.ts';
export { createPage, type Page, type PageDetails } from './paging/page.ts';
export type { PagedCall, ToArrayOptions } from './paging/paged-call.ts';
export { createPagedCall, type PageCallOptions, paginate, type Pagination } from './paging/paging.ts';
export { Resource } from './resource.ts';
export type { Route, Routes } from './routes.ts';
export type { TraceContext } from './trace-context.ts';
export type { DriftReport, ValidationProblem, Validators } from './validators.ts';
export { callVariant } from './variant.ts';
