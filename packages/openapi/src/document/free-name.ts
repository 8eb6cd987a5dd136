/** The name that is wanted, or with a number the first that is not taken: `name`, `name2`, `name3`. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}${number}`;
  return name;
}
