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
const first = 1000 * Number(seed);
// Made beforehand, so that it is nearly always writing when it is ended.
const matches = Array.from({ length: 30 }, (_, number) => finishedMatch(first + number));
for (let number = 0; ; number++) {
  const match = matches[number] ?? finishedMatch(first + number);
  store.save(match);
  process.stdout.write(`${match.id}\n`);
}
