/**
 * The bracket that holds the two blocks of one visit together: its height is measured, for rows are as high as they are.
 *
 * Drawn only from the upper block to the lower one, when both stand in one day.
 */
export function brackets(changes: () => unknown): (table: HTMLElement) => () => void {
  return (table) => {
    const draw = (): void => {
      for (const upper of table.querySelectorAll<HTMLElement>("[data-pair]")) {
        const lower = table.querySelector<HTMLElement>(`[data-pair="${upper.dataset["other"] ?? ""}"]`);
        const high = lower === null ? 0 : lower.getBoundingClientRect().top - upper.getBoundingClientRect().top;
        upper.style.setProperty("--link", `${Math.max(0, high)}px`);
        upper.style.setProperty("--linked", high > 0 ? "block" : "none");
      }
    };
    const sizes = new ResizeObserver(draw);
    sizes.observe(table);
    changes();
    requestAnimationFrame(draw);
    return () => sizes.disconnect();
  };
}
