/** What a room's state shows of its match: the public part, and the view of each seat that somebody reads. */
import type { ArenaState } from "#shared/protocol/state.ts";
import type { LiveMatch } from "./live-match.ts";
import { createPublicMirror, type PublicMirror } from "./public-mirror.ts";
import { createSightings, type Sightings } from "./sightings.ts";
import { createViewMirror, type ViewMirror } from "./view-mirror.ts";

/** See the file header. */
export class Mirrors {
  private readonly publicMirror: PublicMirror;
  private readonly views: ViewMirror[] = [];
  private readonly sightings: Sightings;
  /** Number of the match that views hold. */
  private match: number;

  constructor(state: ArenaState, live: LiveMatch) {
    const { length: seats } = live.seats;
    this.sightings = createSightings(seats);
    for (let seat = 0; seat < seats; seat++) {
      const view = state.views.get(String(seat));
      if (view !== undefined) this.views.push(createViewMirror(view, seat));
    }
    this.publicMirror = createPublicMirror(state);
    this.publicMirror.write(live);
    this.match = live.match;
  }

  /** Brings all up to date after a tick. @param readers seats whose views are read */
  write(live: LiveMatch, readers: Iterable<number>): void {
    this.publicMirror.write(live);
    this.sightings.update(live.world);
    const isNew = live.match !== this.match;
    this.match = live.match;
    for (const seat of readers) {
      if (isNew) this.views[seat]?.reset();
      this.views[seat]?.write(live.world, this.sightings);
    }
  }

  /** Somebody begins to read the view of a seat: it tells nothing of what was shown there before. */
  begin({ world }: LiveMatch, seat: number): void {
    this.views[seat]?.reset();
    this.sightings.update(world);
    this.views[seat]?.write(world, this.sightings);
  }
}
