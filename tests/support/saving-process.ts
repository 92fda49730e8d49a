/** A process that stores matches in a folder until it is ended, and says each that is stored. Arguments: the folder, a seed. */
import { join } from "node:path";
import { realDisk } from "#server/store/disk.ts";
import { openReplayStore } from "#server/store/replay-store.ts";
import { openSigningKey } from "#server/store/signing-key.ts";
import { finishedMatch } from "./finished-match.ts";

const [folder = "", seed = "1"] = process.argv.slice(2);
const key = openSigningKey(join(folder, "keys"));
const module = { code: "export {}", hash: "a".repeat(64) };
const store = openReplayStore({ folder, keep: 10, disk: realDisk, key, module });
/** Matches that are played before they are stored one right after the other: it is storing that is to be killed. */
const GROUP = 6;
for (let number = 1000 * Number(seed); ; number += GROUP) {
  for (const match of Array.from({ length: GROUP }, (_, place) => finishedMatch(number + place))) {
    store.save(match);
    process.stdout.write(`${match.id}\n`);
  }
}
