import { hashOf } from '../route.ts';
import { clip } from '../foreign.ts';

/** A text of somebody else, which must not turn what stands around it. */
export function Name({ text, most = 60 }: { readonly text: string; readonly most?: number }) {
  return <bdi title={text.length > most ? clip(text, 500) : undefined}>{clip(text, most)}</bdi>;
}

/** Somebody by name, leading to the wallet. */
export function PersonLink({
  agentId,
  name,
}: {
  readonly agentId: string | undefined;
  readonly name: string | undefined;
}) {
  if (agentId === undefined) return name === undefined ? <>Nobody yet</> : <Name text={name} />;
  return (
    <a href={hashOf('people', agentId)}>
      <Name text={name ?? agentId} />
    </a>
  );
}
