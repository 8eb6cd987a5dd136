import { inRounds } from '../base/rounds.ts';
import type { Measured } from '../base/results.ts';
import { bundle } from '@one37id/agency-package-checks/bundle';
import { oursWhole } from '../peers/ours.ts';
import { type Context, folderOf } from './context.ts';

/** One read as a user's bundler makes it: minified and gzipped, with all that it needs. */
export async function measureSizes(context: Context): Promise<Measured> {
  const sources = [
    ...context.peers.flatMap((peer) => {
      const { source } = peer;
      return source === undefined ? [] : [{ name: peer.name, source, folder: folderOf(context, peer) }];
    }),
    { name: oursWhole.name, source: oursWhole.source, folder: context.prepared.ours },
  ];
  const done = await inRounds(
    sources.map(({ name, source, folder }) => ({
      peer: name,
      row: 'one read',
      // Those that are for Node only need its modules.
      sample: async () =>
        (await bundle(folder, source, 'neutral').catch(() => bundle(folder, source, 'node'))).gzip / 1024,
    })),
    { rounds: 1, warmUp: 0 },
  );
  return { name: 'sizes', title: 'One read, minified and gzipped', unit: 'KB', better: 'less', ...done };
}
