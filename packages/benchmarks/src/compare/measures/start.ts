import { inRounds } from '../base/rounds.ts';
import type { Measured } from '../base/results.ts';
import { runOrThrow } from '@one37id/agency-package-checks/run';
import { type Context, folderOf } from './context.ts';

/**
 * What a process pays before its first answer: the import, in a process of its own, and the start to the first answer.
 */
export async function measureStart(context: Context): Promise<Measured[]> {
  const rounds = context.isQuick ? 3 : 9;
  const node = async (args: readonly string[], cwd: string): Promise<Readonly<Record<string, number>>> =>
    JSON.parse(await runOrThrow(process.execPath, args, { cwd })) as Record<string, number>;
  const imported = context.peers
    .filter((peer) => peer.source?.includes(`'${peer.package}'`) && peer.name !== 'ours, validated')
    .map((peer) => ({
      peer: peer.name,
      row: 'wall clock',
      sample: async () => {
        const script = `const cpu = process.cpuUsage(), at = performance.now();
          await import('${peer.package}');
          const { user, system } = process.cpuUsage(cpu);
          console.log(JSON.stringify({ 'wall clock': performance.now() - at, CPU: (user + system) / 1000 }));`;
        return node(['--input-type=module', '-e', script], folderOf(context, peer));
      },
    }));
  const cold = context.peers.map((peer) => ({
    peer: peer.name,
    row: 'from the start of the process',
    sample: async () => {
      const args = [context.prepared.worker, peer.name, folderOf(context, peer), context.baseUrl, 'cold'];
      return (await node(args, folderOf(context, peer)))['ms'] ?? Number.NaN;
    },
  }));
  const common = { unit: 'ms', better: 'less' } as const;
  return [
    { name: 'import', title: 'Import', ...common, ...(await inRounds(imported, { rounds })) },
    { name: 'cold', title: 'Cold start to the first answer', ...common, ...(await inRounds(cold, { rounds })) },
  ];
}
