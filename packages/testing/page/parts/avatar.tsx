import { initialOf } from '../foreign.ts';

/** The first letter of a name. Of no use to who hears the page: the name stands beside it. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span class="avatar" aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}
