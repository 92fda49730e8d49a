/** The choice of a robot: a card each, and what the chosen one is and can do. All of it read from the table of chassis. */
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { BINDINGS, type KeyboardLayout, keyName } from "../input/bindings.ts";
import { Portrait } from "./portrait.tsx";

/** Bars are drawn against the best of all robots. */
const BEST = {
  hull: Math.max(...chassisList.map(({ hull }) => hull)),
  speed: Math.max(...chassisList.map(({ speed }) => speed)),
  cargo: Math.max(...chassisList.map(({ cargo }) => cargo)),
};

interface ChoiceProps {
  readonly chosen: string;
  readonly keys: KeyboardLayout;
  readonly onChoose: (id: string) => void;
}

/** A group of radio buttons, one a chassis. */
export function ChassisChoice({ chosen, keys, onChoose }: ChoiceProps) {
  const detail = chassisList.find(({ id }) => id === chosen) ?? chassisList[0];
  return (
    <fieldset class="choice">
      <legend class="label">Your robot</legend>
      <div class="cards">
        {chassisList.map((chassis) => (
          <Card key={chassis.id} chassis={chassis} isChosen={chassis.id === detail?.id} onChoose={onChoose} />
        ))}
      </div>
      {detail !== undefined && <Detail chassis={detail} keys={keys} />}
    </fieldset>
  );
}

interface CardProps {
  readonly chassis: ChassisDef;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Card({ chassis, isChosen, onChoose }: CardProps) {
  return (
    <label class={isChosen ? "card chosen" : "card"}>
      <input type="radio" name="chassis" value={chassis.id} checked={isChosen} onChange={() => onChoose(chassis.id)} />
      <Portrait name={chassis.look.sheet} />
      <strong>{chassis.name}</strong>
      <span class="dim">{chassis.role}</span>
    </label>
  );
}

function Bar({ title, share, value }: { readonly title: string; readonly share: number; readonly value: string }) {
  return (
    <span class="bar">
      <span class="dim">{title}</span>
      <span class="bar-track" aria-hidden>
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span class="number">{value}</span>
    </span>
  );
}

function Detail({ chassis, keys }: { readonly chassis: ChassisDef; readonly keys: KeyboardLayout }) {
  const [first, second] = chassis.abilities;
  const name = (code: string | undefined): string => keyName(code ?? "", keys);
  return (
    <div class="detail" aria-live="polite">
      <p class="bars">
        <Bar title="Hull" share={chassis.hull / BEST.hull} value={String(chassis.hull / POINT)} />
        <Bar title="Speed" share={chassis.speed / BEST.speed} value={((chassis.speed * TICK_RATE) / TILE).toFixed(1)} />
        <Bar title="Cargo" share={chassis.cargo / BEST.cargo} value={String(chassis.cargo)} />
      </p>
      <dl>
        <div>
          <dt>
            <kbd>{name(BINDINGS.fire[0])}</kbd> {chassis.weapon.name}
          </dt>
          <dd>Free to fire: {weaponWords(chassis)}.</dd>
        </div>
        <div>
          <dt>
            <kbd>{name(BINDINGS.ability1[0])}</kbd> {first.name}
          </dt>
          <dd>{first.says}</dd>
        </div>
        <div>
          <dt>
            <kbd>{name(BINDINGS.ability2[0])}</kbd> {second.name}
          </dt>
          <dd>{second.says}</dd>
        </div>
      </dl>
    </div>
  );
}

/** What a weapon does, from its numbers. */
function weaponWords({ weapon }: ChassisDef): string {
  const { action, pace } = weapon;
  const bolts = action.kind === "bolts" ? action.spread.length * action.burst : 1;
  const times = bolts > 1 ? `${bolts} × ` : "";
  const rate = (TICK_RATE / pace).toFixed(1).replace(/\.0$/, "");
  const far = `${weapon.range / TILE} tiles far`;
  const how = action.kind === "beam" ? `, through robots, after ${action.windUp / TICK_RATE} s` : "";
  return `${times}${weapon.damage / POINT} damage, ${rate} a second, ${far}${how}`;
}
