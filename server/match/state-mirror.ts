/** What the state of a room shows of its match: what is public, and to each seat what it may know. */
import type { ArenaState } from "#shared/protocol/state.ts";
import type { LiveMatch } from "./live-match.ts";
import { createPublicMirror, type PublicMirror } from "./public-mirror.ts";
import { createSightings, type Sightings } from "./sightings.ts";
import { createViewMirror, type ViewMirror } from "./view-mirror.ts";

/** The only writer of a room's state. */
export class StateMirror {
  private readonly publicMirror: PublicMirror;
  private readonly viewMirrors: ViewMirror[] = [];
  private readonly sightings: Sightings;
  /** The match that views hold. */
  private shownMatch = 1;

  /** Shows what is public. @param state with a view for each seat of the match */
  constructor(state: ArenaState, live: LiveMatch) {
    const { seats } = live.plan;
    this.sightings = createSightings(seats);
    for (let seat = 0; seat < seats; seat++) {
      const view = state.views.get(String(seat));
      if (view !== undefined) this.viewMirrors.push(createViewMirror(view, seat));
    }
    this.publicMirror = createPublicMirror(state);
    this.publicMirror.write(live);
  }

  /** Brings the state up to date with the match after a tick. @param seats whose views somebody reads */
  write(live: LiveMatch, seats: Iterable<number>): void {
    this.publicMirror.write(live);
    this.sightings.update(live.world);
    const isNew = live.match !== this.shownMatch;
    this.shownMatch = live.match;
    for (const seat of seats) {
      if (isNew) this.viewMirrors[seat]?.reset();
      this.viewMirrors[seat]?.write(live.world, this.sightings);
    }
  }

  /** Fills the view of a seat for a reader who is new to it. */
  open(live: LiveMatch, seat: number): void {
    this.viewMirrors[seat]?.reset();
    this.sightings.update(live.world);
    this.viewMirrors[seat]?.write(live.world, this.sightings);
  }
}
