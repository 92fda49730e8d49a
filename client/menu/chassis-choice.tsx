/** The choice of a robot: a card each, and what the chosen one is and can do. All of it read from the table of chassis. */
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { BINDINGS, type KeyboardLayout, keyName } from "../input/bindings.ts";
import { names, pageWords } from "../words/words.ts";
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
      <legend class="label">{pageWords().home.robot.title}</legend>
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
  const { name, role } = names().chassis(chassis);
  return (
    <label class={isChosen ? "card chosen" : "card"}>
      <input type="radio" name="chassis" value={chassis.id} checked={isChosen} onChange={() => onChoose(chassis.id)} />
      <Portrait name={chassis.look.sheet} />
      <strong>{name}</strong>
      <span class="dim">{role}</span>
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
  const [first, second] = chassis.abilities.map((ability) => names().ability(ability));
  const words = pageWords().home.robot;
  const name = (code: string | undefined): string => keyName(code ?? "", keys);
  return (
    <div class="detail" aria-live="polite">
      <p class="bars">
        <Bar title={words.hull} share={chassis.hull / BEST.hull} value={words.hullValue(chassis.hull / POINT)} />
        <Bar
          title={words.speed}
          share={chassis.speed / BEST.speed}
          value={words.speedValue((chassis.speed * TICK_RATE) / TILE)}
        />
        <Bar title={words.cargo} share={chassis.cargo / BEST.cargo} value={words.cargoValue(chassis.cargo)} />
      </p>
      <dl>
        <div>
          <dt>
            <kbd>{name(BINDINGS.fire[0])}</kbd> {names().weapon(chassis.weapon.name)}
          </dt>
          <dd>{weaponWords(chassis)}</dd>
        </div>
        <div>
          <dt>
            <kbd>{name(BINDINGS.ability1[0])}</kbd> {first?.name}
          </dt>
          <dd>{first?.says}</dd>
        </div>
        <div>
          <dt>
            <kbd>{name(BINDINGS.ability2[0])}</kbd> {second?.name}
          </dt>
          <dd>{second?.says}</dd>
        </div>
      </dl>
    </div>
  );
}

/** What a weapon does, from its numbers. */
function weaponWords({ weapon }: ChassisDef): string {
  const { action } = weapon;
  const words = pageWords().home.robot;
  const facts = { damage: weapon.damage / POINT, rate: TICK_RATE / weapon.pace, tiles: weapon.range / TILE };
  if (action.kind === "beam") return words.beam({ ...facts, windUp: action.windUp / TICK_RATE });
  return words.weapon({ ...facts, bolts: action.kind === "bolts" ? action.spread.length * action.burst : 1 });
}
