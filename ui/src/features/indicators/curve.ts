import type { HousingFigures, SurvivalPoint } from "../../api";

/** The norm of the letter to Parliament. */
export const NORM = 0.8;
export const HEIGHT = 280;
const LEFT = 44;
const RIGHT = 124;
const TOP = 14;
const BOTTOM = 232;
/** Between two lines of words at the end of the curve. */
const LINE = 15;
const HALF_YEAR = 6;
/** Marks at the foot further apart than this many pixels can be read. */
const APART = 64;

export type Curve = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly line: string;
  readonly band: string;
  /** One line for all ticks: of thousands of people many lie on each other. */
  readonly censored: string;
  readonly norm: number;
  readonly shares: readonly { readonly share: number; readonly y: number }[];
  readonly marks: readonly { readonly months: number; readonly x: number; readonly followed: number }[];
  readonly end: { readonly months: number; readonly share: number; readonly low: number | null; readonly high: number | null; readonly y: number };
  /** Where the words of the norm stand. */
  readonly normY: number;
};

/** The point of the curve after a number of months: the last one up to then. */
export function pointAt(points: readonly SurvivalPoint[], months: number): SurvivalPoint | undefined {
  return points.findLast((it) => it.months <= months);
}

/** Where everything of the drawing lies, for a drawing so many pixels wide. */
export function drawCurve({ survival, censored, followed }: Pick<HousingFigures, "survival" | "censored" | "followed">, width: number): Curve | undefined {
  const longest = Math.max(...censored, ...survival.map((it) => it.months));
  const last = survival.at(-1);
  if (last === undefined || longest <= 0) return undefined;
  const most = Math.max(HALF_YEAR, Math.ceil(longest / HALF_YEAR) * HALF_YEAR);
  const right = Math.max(width - RIGHT, LEFT + 1);
  const x = (months: number): number => round(LEFT + (months / most) * (right - LEFT));
  const y = (share: number): number => round(BOTTOM - share * (BOTTOM - TOP));
  const steps = (value: (it: SurvivalPoint) => number): { x: number; y: number }[] => survival.map((it) => ({ x: x(it.months), y: y(value(it)) }));
  const walked = (of: readonly { x: number; y: number }[]): string => of.map((it, at) => (at === 0 ? `M${it.x} ${it.y}` : `H${it.x}V${it.y}`)).join("");
  const ended = x(longest);
  const line = `${walked(steps((it) => it.survival))}H${ended}`;
  const known = survival.filter((it) => it.low !== null && it.high !== null);
  const lastKnown = known.length === survival.length ? ended : x(survival[known.length]?.months ?? longest);
  const high = known.map((it) => ({ x: x(it.months), y: y(it.high ?? 0) }));
  const low = known.map((it) => ({ x: x(it.months), y: y(it.low ?? 0) })).reverse();
  const back = low.map((it) => `V${it.y}H${it.x}`).join("");
  const band = high.length === 0 ? "" : `${walked(high)}H${lastKnown}${back}Z`;
  const every = HALF_YEAR * Math.max(1, Math.ceil(APART / (x(HALF_YEAR) - LEFT)));
  const marks = Array.from({ length: Math.floor(most / every) + 1 }, (_, at) => at * every).map((months) => ({
    months, x: x(months), followed: followed.find((it) => it.months === months)?.at_risk ?? 0,
  }));
  const end = y(last.survival);
  // The words of the norm and those of the end stand apart where their lines are close.
  const norm = y(NORM);
  const close = Math.abs(norm - end) < 2 * LINE;
  const below = end > norm;
  return {
    width, left: LEFT, right, foot: BOTTOM, line, band, norm, marks,
    censored: [...new Set(censored.map((it) => `M${x(it)} ${round(y(pointAt(survival, it)?.survival ?? 1) - 4)}v8`))].join(""),
    shares: [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ share, y: y(share) })),
    end: { months: longest, share: last.survival, low: last.low, high: last.high, y: close ? (below ? norm + 2 * LINE - 4 : norm - 2 * LINE) : end },
    normY: norm,
  };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
