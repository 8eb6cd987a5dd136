import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.ts';
import { isJsonObject, type JsonObject, numberAt, textAt } from './json.ts';
import { LABELS, type PullRequest } from './pull-request.ts';

export interface GitHubOptions {
  /** `owner/name` */
  readonly repository: string;
  /** The branch of the pull request. */
  readonly head: string;
  /** The branch that it is to be merged into. */
  readonly base: string;
  /** The GitHub command line; it takes its token from the environment. */
  readonly gh: string;
  readonly cwd: string;
}

/** A pull request as GitHub has it. */
export interface OpenPullRequest {
  readonly number: number;
  readonly draft: boolean;
  /** Whether it is merged by itself as soon as its checks pass. */
  readonly autoMerge: boolean;
  readonly labels: readonly string[];
}

const DESCRIPTIONS = {
  [LABELS.update]: ['1d76db', 'A new document of the agency'],
  [LABELS.breaking]: ['b60205', 'Code that uses the client may have to change'],
} as const;

/** What is done at GitHub about the one pull request of a branch. */
export class GitHub {
  readonly #options: GitHubOptions;

  constructor(options: GitHubOptions) {
    this.#options = options;
  }

  /** The open pull request of the branch, if there is one. */
  async findPullRequest(): Promise<OpenPullRequest | undefined> {
    const { repository, head, base } = this.#options;
    const owner = repository.split('/')[0] ?? '';
    const found = await this.#api(
      `pulls?state=open&head=${encodeURIComponent(`${owner}:${head}`)}&base=${encodeURIComponent(base)}`,
    );
    return Array.isArray(found) && isJsonObject(found[0]) ? readPullRequest(found[0]) : undefined;
  }

  /** Makes it a draft and takes back the permission to merge it by itself. */
  async holdBack({ number, draft, autoMerge }: OpenPullRequest): Promise<void> {
    if (autoMerge) await this.#run('pr', 'merge', String(number), '--disable-auto');
    if (!draft) await this.#run('pr', 'ready', String(number), '--undo');
  }

  /** Closes it, with a word on why; its branch stays. */
  async close({ number }: OpenPullRequest, comment: string): Promise<void> {
    await this.#run('pr', 'close', String(number), '--comment', comment);
  }

  /** Opens the pull request, or gives the open one its new texts and labels; labels that people gave it stay. */
  async save({ title, body, labels, draft }: PullRequest, open: OpenPullRequest | undefined): Promise<void> {
    const { head, base } = this.#options;
    const answer =
      open === undefined
        ? await this.#api('pulls', 'POST', { title, body, draft, head, base })
        : await this.#api(`pulls/${open.number}`, 'PATCH', { title, body });
    if (!isJsonObject(answer)) throw new Error('GitHub answered no pull request');
    const saved = readPullRequest(answer);
    for (const label of labels) {
      const [color, description] = DESCRIPTIONS[label];
      await this.#run('label', 'create', label, '--force', '--color', color, '--description', description);
    }
    const others = saved.labels.filter((label) => !Object.hasOwn(DESCRIPTIONS, label));
    await this.#api(`issues/${saved.number}/labels`, 'PUT', { labels: [...others, ...labels] });
  }

  async #api(path: string, method = 'GET', body?: JsonObject): Promise<unknown> {
    const { repository } = this.#options;
    await using folder = await mkdtempDisposable(join(tmpdir(), 'github-'));
    // In a file: a long text is too long for an argument.
    const file = join(folder.path, 'body.json');
    if (body !== undefined) await writeFile(file, JSON.stringify(body));
    const input = body === undefined ? [] : ['--input', file];
    return JSON.parse(await this.#run('api', `repos/${repository}/${path}`, '--method', method, ...input)) as unknown;
  }

  async #run(...args: string[]): Promise<string> {
    const { gh, cwd } = this.#options;
    return (await run(gh, args, { cwd })).stdout;
  }
}

function readPullRequest(answer: JsonObject): OpenPullRequest {
  const labels = Array.isArray(answer['labels']) ? answer['labels'].filter(isJsonObject) : [];
  return {
    number: numberAt(answer, 'number', 'the pull request'),
    draft: answer['draft'] === true,
    autoMerge: isJsonObject(answer['auto_merge']),
    labels: labels.map((label) => textAt(label, 'name', 'a label')),
  };
}
