// Every journey through the screens, on the real engine, in Chromium: `node run.mjs [part of a name …]`.
//
// The last line counts what passed and what failed. Pictures for a person to look at go to target/pictures.
import { readdir } from "node:fs/promises";
import { Browser } from "./stage.mjs";

const wanted = process.argv.slice(2);
const folder = new URL("journeys/", import.meta.url);
const files = (await readdir(folder)).filter((it) => it.endsWith(".mjs")).sort();
const journeys = (await Promise.all(files.map((it) => import(new URL(it, folder))))).flatMap((it) => it.default);
const chosen = journeys.filter(({ name }) => wanted.length === 0 || wanted.some((it) => name.includes(it)));

const browser = await Browser.start();
let failed = 0;
for (const journey of chosen) {
  const began = performance.now();
  const troubles = await browser.play(journey);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${troubles.length === 0 ? "ok    " : "FAILED"} ${journey.name} (${seconds} s)`);
  for (const trouble of troubles) console.log(trouble.replace(/^/gm, "       "));
  if (troubles.length > 0) failed += 1;
}
await browser.end();
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;
