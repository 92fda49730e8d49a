/** Shows what happened since the last picture: each event of the frame becomes flashes, sparks, figures and shakes. */
import type { Frame } from "../sdk/frame.ts";
import type { FrameEvent } from "../sdk/frame-facts.ts";
import { beast } from "./beast-happenings.ts";
import { blast, bored, closed, cracked, device, lobbed } from "./maze-happenings.ts";
import * as robots from "./robot-happenings.ts";
import { banked, lead } from "./score-happenings.ts";
import type { Stage } from "./stage.ts";

/** Shows one event; kinds that only the HUD or the sound cares for, or that a state shows, show nothing here. */
function showEvent(stage: Stage, event: FrameEvent, frame: Frame, now: number): void {
  switch (event.kind) {
    case "fired":
      robots.fired(stage, event, frame, now);
      break;
    case "beam":
      robots.beam(stage, event, frame, now);
      break;
    case "jolted":
      robots.jolted(stage, event, frame, now);
      break;
    case "hit":
      robots.hit(stage, event, frame, now);
      break;
    case "impact":
      robots.impact(stage, event, frame, now);
      break;
    case "stunned":
      robots.stunned(stage, event, frame, now);
      break;
    case "destroyed":
      robots.destroyed(stage, event, frame, now);
      break;
    case "started":
      robots.started(stage, event, frame, now);
      break;
    case "picked":
      robots.picked(stage, event, frame, now);
      break;
    case "dropped":
      robots.dropped(stage, event, frame, now);
      break;
    case "cast":
      robots.cast(stage, event, frame, now);
      break;
    case "revealed":
      robots.revealed(stage, event, frame, now);
      break;
    case "banked":
      banked(stage, event, frame, now);
      break;
    case "lead":
      lead(stage, event, frame, now);
      break;
    case "cracked":
      cracked(stage, event, frame, now);
      break;
    case "bored":
      bored(stage, event, frame, now);
      break;
    case "closed":
      closed(stage, event, frame, now);
      break;
    case "lobbed":
      lobbed(stage, event, frame, now);
      break;
    case "blast":
      blast(stage, event, frame, now);
      break;
    case "placed":
    case "sentry":
    case "dented":
    case "darkened":
    case "wrecked":
    case "ended":
      device(stage, event, frame, now);
      break;
    case "came":
    case "left":
    case "pawed":
    case "charged":
    case "dazed":
    case "struck":
    case "spat":
    case "wounded":
    case "slain":
      beast(stage, event, frame, now);
      break;
    case "windup":
    case "refused":
    case "kill":
    case "haul":
    case "stolen":
    case "announced":
    case "appeared":
    case "wave":
    case "phase":
    case "joined":
    case "heard":
      break;
  }
}

/** Shows all events of a frame. @param now ms */
export function showHappenings(stage: Stage, frame: Frame, now: number): void {
  for (const event of frame.events) showEvent(stage, event, frame, now);
}
