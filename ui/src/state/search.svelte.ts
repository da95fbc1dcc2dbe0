import { navigation } from "./navigation.svelte";

/** What the search field in the bar says on this screen. */
export type SearchField = { label: string; placeholder: string };

let offered = $state.raw<(() => SearchField) | undefined>();

/**
 * Gives the screen the search field in the bar, for as long as the component lives. `/` puts the cursor in it.
 * `text` is what is typed, without spaces at the ends.
 */
export function useSearch(field: () => SearchField): { readonly text: string; clear(): void } {
  const screen = navigation.screen;
  $effect(() => {
    offered = field;
    return () => {
      if (offered === field) offered = undefined;
    };
  });
  return {
    get text() {
      return navigation.text(screen).trim();
    },
    clear() {
      navigation.search(screen, "");
    },
  };
}

/** The field that the screen in front offers, if any; for the bar. */
export function searchField(): SearchField | undefined {
  return offered?.();
}
