// Medians and spreads of runs that were measured in pairs, in the words that the other benches print.
import { loadavg } from "node:os";

/** The value below which this share of all values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values) => quantile(values, 0.5);

/** `17.1 [16.8..33.4]`: the median, the smallest and the largest. */
export function spread(values) {
  return `${median(values).toFixed(1)} [${Math.min(...values).toFixed(1)}..${Math.max(...values).toFixed(1)}]`;
}

/** One line: the ratio of the medians, the ratios of the single pairs, and both sides. */
export function compare(what, goal, ours, blank) {
  const pairs = ours.map((it, at) => it / blank[at]);
  const ratio = median(ours) / median(blank);
  const spreadOfPairs = `pairs ${median(pairs).toFixed(2)} [${Math.min(...pairs).toFixed(2)}..${Math.max(...pairs).toFixed(2)}]`;
  console.log(`${what}: ${ratio.toFixed(2)}x${goal ? ` (goal ${goal})` : ""}; ${spreadOfPairs}; ours ${spread(ours)} ms, blank ${spread(blank)} ms (n=${ours.length})`);
}

/** How busy the machine is: a ratio outlives that, a spread does not. */
export function load() {
  return `load ${loadavg()[0].toFixed(1)}`;
}
