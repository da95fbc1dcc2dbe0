/** A piece of a text; `hit` where it is what somebody typed. */
export type Piece = { text: string; hit: boolean };

/** Small letters without accents, one for one: `at` says where in the text each of them stands. */
function folded(text: string): { letters: string[]; at: number[] } {
  const letters: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    for (const letter of sign.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()) {
      letters.push(letter);
      at.push(place);
    }
    place += sign.length;
  }
  return { letters, at };
}

/** The words of a text as they are compared: small letters without accents. */
export function words(text: string): string[] {
  return folded(text).letters.join("").split(/[^\p{L}\p{N}]+/u).filter((it) => it !== "");
}

/** Every word that is typed begins a word of the text. */
export function begins(text: string, typed: string): boolean {
  const own = words(text);
  return words(typed).every((word) => own.some((it) => it.startsWith(word)));
}

/** The text in pieces: what is typed, where it begins a word, apart from the rest. */
export function pieces(text: string, typed: string): Piece[] {
  const { letters, at } = folded(text);
  const hit = new Set<number>();
  for (const word of words(typed)) {
    const signs = [...word];
    letters.forEach((_, start) => {
      if (start > 0 && /[\p{L}\p{N}]/u.test(letters[start - 1] ?? "")) return;
      if (signs.every((sign, step) => letters[start + step] === sign)) signs.forEach((_, step) => hit.add(at[start + step] ?? 0));
    });
  }
  const found: Piece[] = [];
  let place = 0;
  for (const sign of text) {
    const last = found.at(-1);
    if (last?.hit === hit.has(place)) last.text += sign;
    else found.push({ text: sign, hit: hit.has(place) });
    place += sign.length;
  }
  return found;
}
