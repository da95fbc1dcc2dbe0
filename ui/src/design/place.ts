/** A box on the page, in CSS pixels of the window. */
export type Box = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };
export type Side = "above" | "below";

/** Where a popover goes: its corner, on which side of its anchor, how high it may be, where its arrow points. */
export type Placed = { left: number; top: number; side: Side; maxHeight: number; arrow: number };

const GAP = 9;
const MARGIN = 8;
const ARROW_EDGE = 20;

/**
 * On the wished side of the anchor if it fits there, else on the other, else where there is more room. Centred on
 * the anchor and kept inside the window; the arrow follows the anchor.
 */
export function place(anchor: Box, size: Size, view: Size, wish: Side = "above"): Placed {
  const room: Record<Side, number> = {
    above: anchor.top - GAP - MARGIN,
    below: view.height - anchor.top - anchor.height - GAP - MARGIN,
  };
  const other: Side = wish === "above" ? "below" : "above";
  let side = wish;
  if (room[wish] < size.height) side = room[other] >= size.height || room[other] > room[wish] ? other : wish;

  const maxHeight = Math.max(0, room[side]);
  const height = Math.min(size.height, maxHeight);
  const centre = anchor.left + anchor.width / 2;
  const left = clamp(centre - size.width / 2, MARGIN, Math.max(MARGIN, view.width - size.width - MARGIN));
  const top = side === "above" ? anchor.top - GAP - height : anchor.top + anchor.height + GAP;
  return { left, top, side, maxHeight, arrow: clamp(centre - left, ARROW_EDGE, Math.max(ARROW_EDGE, size.width - ARROW_EDGE)) };
}

function clamp(n: number, low: number, high: number): number {
  return Math.min(Math.max(n, low), high);
}
