export type {
  Batch,
  CallRunOptions,
  IssueOptions,
  RetryOptions,
  Rows,
  RunOptions,
  SettleOptions,
  WorkerOptions,
  WorkOptions,
} from './batch.ts';
export { BatchError, type BatchErrorCode, isBatchError } from './errors.ts';
export { openBatch, type OpenBatchOptions } from './open-batch.ts';
export { readRows, type ReadRowsOptions } from './input/read-rows.ts';
export type { BatchReport, DryRunReport } from './report/batch-report.ts';
export { reportMarkdown } from './report/markdown.ts';
export type { ErrorGroup, RunReport, StoreReport, VerdictGroup } from './report/store-report.ts';
export type { BatchRow, RowCounts, RowError, RowState, Verdict } from './row.ts';
export type { RowCall, RowReader } from './tasks/call-task.ts';
export type { IssueMap, Recipient } from './tasks/issue-task.ts';
export type { InputCounts, InputProblem } from './run/plan.ts';
export type { BatchProgress } from './run/progress.ts';
export type { Rate } from './run/rate.ts';
export type { StopReason } from './run/stop-rule.ts';
export type { SettleReport } from './settle/settle.ts';
export type { RowFilter } from './store/store.ts';
