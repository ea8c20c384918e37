/** Remembers the results for so many texts; of more, those that were asked for longest ago are forgotten. */
export function memoByText<Result>(most: number, compute: (text: string) => Result): (text: string) => Result {
  const remembered = new Map<string, { readonly result: Result }>();
  return (text) => {
    const hit = remembered.get(text) ?? { result: compute(text) };
    remembered.delete(text);
    remembered.set(text, hit);
    const [oldest] = remembered.size > most ? remembered.keys() : [];
    if (oldest !== undefined) remembered.delete(oldest);
    return hit.result;
  };
}
