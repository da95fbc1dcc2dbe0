let open = $state(false);

/** Whether the palette is in front. Any part of the window may call it; the window itself draws it. */
export const palette = {
  get open(): boolean {
    return open;
  },
  show(): void {
    open = true;
  },
  close(): void {
    open = false;
  },
};
