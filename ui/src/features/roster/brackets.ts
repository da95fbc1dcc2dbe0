/**
 * The bracket that holds the two blocks of one visit together: its height is measured, for rows are as high as they are.
 *
 * Drawn only from the upper block to the lower one, when both stand in one day. Two that run beside each other get a
 * lane of their own, so that each can be followed.
 */
export function brackets(changes: () => unknown): (table: HTMLElement) => () => void {
  return (table) => {
    const draw = (): void => {
      const drawn: { column: number; from: number; to: number; lane: number }[] = [];
      for (const upper of table.querySelectorAll<HTMLElement>("[data-pair]")) {
        const lower = table.querySelector<HTMLElement>(`[data-pair="${upper.dataset["other"] ?? ""}"]`);
        const high = lower === null ? 0 : lower.getBoundingClientRect().top - upper.getBoundingClientRect().top;
        upper.style.setProperty("--link", `${Math.max(0, high)}px`);
        upper.style.setProperty("--linked", high > 0 ? "block" : "none");
        if (high <= 0) continue;
        const { left: column, top: from } = upper.getBoundingClientRect();
        const beside = drawn.filter((it) => it.column === column && it.from <= from + high && from <= it.to);
        const lane = [0, 1].find((free) => beside.every((it) => it.lane !== free)) ?? 0;
        drawn.push({ column, from, to: from + high, lane });
        upper.style.setProperty("--lane", String(lane));
      }
    };
    const sizes = new ResizeObserver(draw);
    sizes.observe(table);
    changes();
    requestAnimationFrame(draw);
    return () => sizes.disconnect();
  };
}
