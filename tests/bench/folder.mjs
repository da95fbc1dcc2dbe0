// A folder of the program with a copy of a team file in it, beside that file: there is room for one, there may be for two.
import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

/** The passphrase of the files that the bench makes. */
export const PASSPHRASE = "een lange wachtzin";

/** Copies `file` into `inside` of a temporary folder; gives the folder, and how to remove it. */
export async function withTeam(file, inside = ".") {
  if (!existsSync(file)) throw new Error(`There is no ${file}: cargo xtask bench make ${file}`);
  const folder = await mkdtemp(`${file}-`);
  await mkdir(join(folder, inside), { recursive: true });
  for (const part of ["", "-keys", "-wal"]) {
    if (existsSync(file + part)) await copyFile(file + part, join(folder, inside, `team.omklap${part}`), constants.COPYFILE_FICLONE);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
