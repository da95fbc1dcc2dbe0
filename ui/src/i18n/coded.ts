/** The word of a code in one of the lists of the language, when the list has it. */
export function coded(list: Record<string, string>, code: string): string | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}
