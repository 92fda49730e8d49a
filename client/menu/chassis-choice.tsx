/** The choice of a robot: a card each. All of it read from the table of chassis. */
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { names, pageWords } from "../words/words.ts";
import { Portrait } from "./portrait.tsx";

interface ChoiceProps {
  /** Id of a chassis. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A group of radio buttons, one a chassis. */
export function ChassisChoice({ chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class="choice">
      <legend class="label">{pageWords().home.robot.title}</legend>
      <div class="cards">
        {chassisList.map((chassis) => (
          <Card key={chassis.id} chassis={chassis} isChosen={chassis.id === chosen} onChoose={onChoose} />
        ))}
      </div>
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
