import { navigation } from "./navigation.svelte";

/** What the field above the list says on this screen. */
export type SearchField = { label: string; placeholder: string };

/** What filters the list of a screen; it waits there while another screen is open. */
export type Search = {
  readonly field: SearchField;
  /** What is typed, without spaces at the ends. */
  readonly text: string;
  /** What is typed, letter for letter; for the field itself. */
  readonly typed: string;
  type(text: string): void;
  clear(): void;
};

/** The filter of the screen in front: show it with `Filter`, to which `/` goes. */
export function useSearch(field: () => SearchField): Search {
  const screen = navigation.screen;
  return {
    get field() {
      return field();
    },
    get text() {
      return navigation.text(screen).trim();
    },
    get typed() {
      return navigation.text(screen);
    },
    type(text) {
      navigation.search(screen, text);
    },
    clear() {
      navigation.search(screen, "");
    },
  };
}
