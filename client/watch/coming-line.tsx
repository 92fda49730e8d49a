/** One line of what is about to come: the great beast or the next wave. */

import { palette } from "../art/palette.ts";
import { clock } from "../clock-text.ts";
import type { ChronicleMark } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { watchWords } from "../words/watch-words.ts";
import { names } from "../words/words.ts";
import { type Coming, comingOf } from "./coming.ts";
import { Icon } from "./icon.tsx";

interface ComingLineProps {
  readonly frame: Frame;
  readonly marks: readonly ChronicleMark[];
}

/** The line; nothing in matches to which none comes. */
export function ComingLine({ frame, marks }: ComingLineProps) {
  const coming = comingOf(frame, marks);
  const icon = coming.visit?.icon ?? coming.waves?.icon ?? null;
  if (icon === null) return null;
  const [short, long] = saysOf(coming, frame);
  return (
    <span class="coming" data-kind={coming.visit?.kind ?? "wave"} title={long}>
      <Icon name={icon} tint={palette.amber} />
      <span class="number" aria-hidden>
        {short}
      </span>
      <span class="unseen">{long}</span>
    </span>
  );
}

/** Returns what is said beside the icon, and as a sentence. */
function saysOf({ visit, waves }: Coming, frame: Frame): readonly [short: string, long: string] {
  const words = watchWords().overlay.coming;
  if (waves !== null) {
    const { seconds, drones, boss, bossWave } = waves;
    const name = names().beast(boss).name;
    const short = `${clock(seconds)} · ${drones}`;
    return [short, words.wave(clock(seconds), drones, words.boss(name, bossWave))];
  }
  if (visit === null) return ["", ""];
  const { name } = names().beast(visit.name);
  if (visit.kind === "slain") {
    const by = frame.seats.find(({ seat }) => seat === visit.seat)?.name ?? "";
    return [words.slainShort(by), words.slain(name, by)];
  }
  if (visit.kind === "comes") return [clock(visit.seconds), words.comes(name, clock(visit.seconds))];
  if (visit.kind === "leaves") {
    const hull = Math.ceil(100 * visit.hull);
    return [`${hull} % · ${clock(visit.seconds)}`, words.leaves(name, clock(visit.seconds), hull)];
  }
  return [words.goneShort, words.gone(name)];
}
