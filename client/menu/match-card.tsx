/** One running match: its maze, how it stands, who is there, and the ways to it. */
import type { MatchListing } from "../sdk/connect.ts";
import { names, pageWords } from "../words/words.ts";
import { watchPath } from "./address.ts";
import { CopyLink } from "./copy-link.tsx";
import { LiveMap } from "./live-map.tsx";
import { watchLink } from "./state.ts";
import { clock } from "./time.ts";

interface MatchCardProps {
  readonly match: MatchListing;
  /** Above all others, and larger; the text says so. */
  readonly featured?: string;
  /** There is little room: what can be had elsewhere is left out. */
  readonly isBrief: boolean;
}

/** An item of a list. */
export function MatchCard({ match, featured, isBrief }: MatchCardProps) {
  const { roomId, leader, leadingTeam, banked, players, seats, watchers, wave, secondsLeft } = match;
  const words = pageWords().home.matches;
  const mode = names().mode({ name: match.mode, says: "" }).name;
  const team = leadingTeam + 1;
  const standing = team > 0 ? words.teamLeads(team) : leader === "" ? null : words.leads(leader);
  return (
    <li class={featured === undefined ? "match" : "match featured"}>
      <LiveMap map={match.map} />
      <div class="match-facts">
        {featured !== undefined && <p class="label">{featured}</p>}
        <p class="standing">
          <strong>{standing ?? mode}</strong>
          {banked > 0 && <span class="number score">{banked}</span>}
        </p>
        <p class="dim">
          <span class="number time">{wave < 0 ? clock(secondsLeft) : words.wave(wave)}</span>{" "}
          {standing !== null && `${mode}, `}
          {words.people(players, seats, watchers)}
        </p>
      </div>
      <div class="row">
        <a
          class="button small ghost"
          href={watchPath(roomId)}
          aria-label={
            team > 0 ? words.watchTeam(team) : leader === "" ? words.watchMode(mode) : words.watchLeader(leader)
          }
        >
          {words.watch}
        </a>
        {!isBrief && <CopyLink link={watchLink(roomId)} />}
      </div>
    </li>
  );
}
