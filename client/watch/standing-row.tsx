/** One row of the standings: who it is, how they stand, and how their robot is. */
import type { VNode } from "preact";
import { Portrait } from "../menu/portrait.tsx";
import { resourceColour } from "../resource-colour.ts";
import type { Frame } from "../sdk/frame.ts";
import type { FrameOwn, FrameSlot } from "../sdk/frame-own.ts";
import { seatLook, seatNumber } from "../seat-look.ts";
import { watchWords } from "../words/watch-words.ts";
import { names } from "../words/words.ts";
import { Badge, Icon } from "./icon.tsx";
import { SlotTile, sweepOf } from "./slot-tile.tsx";
import type { Standing } from "./standings.ts";
import { useDrawn } from "./use-drawn.ts";

interface StandingRowProps {
  readonly frame: Frame;
  readonly standing: Standing;
  /** Follows it, or lets go; null where nothing can be asked. */
  readonly onFollow: (() => void) | null;
}

/** The row: a button where something can be asked. Drawn anew only when it shows something else. */
export function StandingRow(shown: StandingRowProps) {
  return useDrawn(keyOf(shown), () => drawnRow(shown));
}

/** Returns all that is seen of a row, as fine as it is seen. */
function keyOf({ frame, standing, onFollow }: StandingRowProps): string {
  const { seat, own, held, isFollowed, isAtRisk } = standing;
  const slotOf = ({ icon, state, left, of }: FrameSlot) => [icon, state, Math.ceil(left), sweepOf(left, of)];
  const robot =
    own === null
      ? []
      : [
          ...[own.isAlive, Math.ceil(own.respawnIn), Math.ceil(own.hull), own.mostHull, own.worth, own.cargo.length],
          ...[shareOf(own.hull, own.mostHull), shareOf(own.energy, own.mostEnergy)],
          ...[own.weapon, ...own.abilities].map(slotOf),
        ];
  const { colour } = seatLook(frame, seat.seat);
  return JSON.stringify([seat, robot, held, isFollowed, isAtRisk, colour, frame.match, onFollow === null]);
}

function drawnRow({ frame, standing, onFollow }: StandingRowProps): VNode {
  const { seat, own, isFollowed, isAtRisk } = standing;
  const words = watchWords().overlay;
  const look = seatLook(frame, seat.seat);
  const chassis = names().chassis({ name: seat.chassis, role: "" }).name;
  const content = (
    <>
      <span class="standing-place number">{seat.place}</span>
      <Badge look={look} number={seatNumber(frame, seat.seat)} />
      <span class="standing-portrait" title={chassis}>
        <Portrait name={seat.sheet} tint={look.colour} />
      </span>
      <span class="standing-name">{seat.name}</span>
      <span class="standing-kd number dim" title={words.killsAndDeaths}>
        {`${seat.kills}/${seat.deaths}`}
      </span>
      <span class="standing-score number">{seat.banked}</span>
      <State standing={standing} />
    </>
  );
  const { place, name, banked, kills, deaths } = seat;
  const hull = own?.isAlive === true ? words.hull(Math.ceil(own.hull), own.mostHull) : stateWords(own);
  const cargo = own === null ? [] : [words.holds(own.cargo.length, own.worth)];
  const risk = isAtRisk ? [words.atRisk] : [];
  const said = words.row(place, name, banked, [words.score(kills, deaths), hull, ...cargo, ...risk]);
  return (
    <li>
      {onFollow === null ? (
        <div class="standing" data-followed={isFollowed}>
          {content}
        </div>
      ) : (
        <button
          type="button"
          class="standing"
          aria-pressed={isFollowed}
          data-followed={isFollowed}
          data-seat={seat.seat}
          onClick={onFollow}
        >
          <span class="unseen">{said}</span>
          <span class="standing-seen" aria-hidden>
            {content}
          </span>
        </button>
      )}
    </li>
  );
}

/** Why there is nothing to be said of a robot. */
function stateWords(own: FrameOwn | null): string {
  const words = watchWords().overlay;
  return own === null ? words.unseen : words.down(Math.ceil(own.respawnIn));
}

function State({ standing: { own, held, isAtRisk } }: { readonly standing: Standing }) {
  if (own === null || !own.isAlive) return <span class="standing-state dim">{stateWords(own)}</span>;
  const { weapon, abilities } = own;
  const [first, second] = abilities;
  const content = names();
  return (
    <span class="standing-state">
      <Bars own={own} />
      <SlotTile slot={weapon} name={content.weapon(weapon.name)} />
      <SlotTile slot={first} name={content.ability({ name: first.name, says: "" }).name} />
      <SlotTile slot={second} name={content.ability({ name: second.name, says: "" }).name} />
      <span class="standing-hold number">
        {held.map(({ icon, count }) => (
          <span key={icon} class="standing-kind">
            <Icon name={icon} tint={resourceColour(icon)} />
            {count}
          </span>
        ))}
        {own.worth > 0 && (
          <b class="standing-worth" data-risk={isAtRisk}>
            +{own.worth}
          </b>
        )}
      </span>
    </span>
  );
}

/** Of the hull, below which it is told apart. */
const LOW = 0.25;

function Bars({ own }: { readonly own: FrameOwn }) {
  const hull = shareOf(own.hull, own.mostHull);
  return (
    <span class="standing-bars">
      <i class="standing-hull" data-low={hull < LOW} style={{ transform: `scaleX(${hull})` }} />
      <i class="standing-energy" style={{ transform: `scaleX(${shareOf(own.energy, own.mostEnergy)})` }} />
    </span>
  );
}

/** Returns a share of two digits: more of it is not seen. */
function shareOf(value: number, most: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, value / Math.max(1, most)))) / 100;
}
