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
const match = finishedMatch(Number(seed));
for (let number = 0; ; number++) {
  const id = `match-${seed}-${number}`;
  store.save({ ...match, id, endedAt: match.endedAt + number });
  process.stdout.write(`${id}\n`);
}
