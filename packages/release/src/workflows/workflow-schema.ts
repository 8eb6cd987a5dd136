import { registerHooks } from 'node:module';
import type { WorkflowFile } from './workflow-file.ts';

// The package imports its schema without saying that it is JSON, which Node demands.
registerHooks({
  load: (url, context, next) =>
    next(url, /@actions\/.*\.json$/.test(url) ? { ...context, importAttributes: { type: 'json' } } : context),
});

/**
 * What GitHub's published schema of workflows and actions refuses in a file: unknown keys, wrong types, malformed
 * expressions, contexts that are not there. It is the schema that GitHub's own editor checks with.
 *
 * @returns one line for each problem, with line and column; empty for a good file.
 */
export async function checkWorkflowSchema({ kind, path, text }: WorkflowFile): Promise<string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
  const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');
  const file = { name: path, content: text };
  const { context, value } = (kind === 'workflow' ? parseWorkflow : parseAction)(file, new NoOperationTraceWriter());
  // What reaches over several keys, a job that needs one that is not there, shows only in the conversion.
  if (kind === 'workflow' && value !== undefined) await convertWorkflowTemplate(context, value);
  return [...new Set(context.errors.getErrors().map(({ message }) => message))];
}
