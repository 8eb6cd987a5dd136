import type { SpecChange } from '@one37id/agency-spec-diff';
import type { Bump } from './bump.ts';
import type { SurfaceChange } from './surface/compare-sides.ts';

/**
 * What a document changes: the client is generated from it, and the mock agency is compiled from it. The others are
 * versioned together with these (`fixed` in .changeset/config.json) and have nothing to tell.
 */
const PACKAGES = ['@one37id/agency', '@one37id/agency-testing'];
const RULES = {
  early: 'Before 1.0 a breaking change raises the minor version, everything else the patch.',
  stable: 'A breaking change raises the major version, an addition the minor, everything else the patch.',
};
const HEADINGS = { breaking: 'Breaking', additive: 'New', docs: 'Documentation' } as const;
const WIRE_ONLY = 'Breaking for installed versions; your code stays as it is';

export interface ChangesetContent {
  readonly bump: Bump;
  /** Version of the client that is released now. */
  readonly version: string;
  /** Title and version of the new document. */
  readonly title: string;
  readonly changes: readonly SpecChange[];
  readonly surface: readonly SurfaceChange[];
}

/** The text of a changeset: what changes for users, by resource method. */
export function changesetText({ bump, version, title, changes, surface }: ChangesetContent): string {
  const front = PACKAGES.map((name) => `"${name}": ${bump}`).join('\n');
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`### ${heading}\n\n${lines.join('\n')}`];
  const sections = (['breaking', 'additive', 'docs'] as const).flatMap((severity) => {
    const found = changes.filter((change) => change.class === severity);
    const wireOnly = found.filter((change) => severity === 'breaking' && change.sourceCompatible === true);
    const others = found.filter((change) => !wireOnly.includes(change));
    return [
      ...section(HEADINGS[severity], [...linesOf(others), ...surfaceLines(surface, severity)]),
      ...section(WIRE_ONLY, linesOf(wireOnly)),
    ];
  });
  const rule = version.startsWith('0.') ? RULES.early : RULES.stable;
  return `${['---', front, '---', '', `A new document of the agency: ${title}. ${rule}`, '', sections.join('\n\n')].join('\n').trimEnd()}\n`;
}

/** One line per method, or per group of methods with the very same changes. */
function linesOf(changes: readonly SpecChange[]): string[] {
  const byMethod = new Map<string, Set<string>>();
  for (const { methods, reason } of changes) {
    for (const method of methods.length === 0 ? [''] : methods)
      byMethod.set(method, (byMethod.get(method) ?? new Set()).add(reason));
  }
  const groups = new Map<string, string[]>();
  for (const [method, reasons] of [...byMethod].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = [...reasons].join(' ');
    groups.set(text, [...(groups.get(text) ?? []), method]);
  }
  return [...groups].map(
    ([text, methods]) =>
      `- ${methods[0] === '' ? '' : `${methods.map((method) => `\`${method}\``).join(', ')}: `}${text}`,
  );
}

function surfaceLines(surface: readonly SurfaceChange[], severity: SpecChange['class']): string[] {
  const texts = {
    removed: 'No longer exported',
    changed: severity === 'breaking' ? 'Another type' : 'A wider type',
    added: 'Newly exported',
  };
  return (['removed', 'changed', 'added'] as const).flatMap((kind) => {
    const names = surface
      .filter((change) => change.kind === kind && change.class === severity)
      .map(({ name }) => `\`${name}\``);
    return names.length === 0 ? [] : [`- ${texts[kind]}: ${names.join(', ')}`];
  });
}
