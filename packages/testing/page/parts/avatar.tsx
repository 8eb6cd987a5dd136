/** The first letter of a name. Of no use to who hears the page: the name stands beside it. */
export function Avatar({ name }: { readonly name: string }) {
  const [letter = '?'] = name.trim().toUpperCase();
  return (
    <span class="avatar" aria-hidden="true">
      {letter}
    </span>
  );
}
