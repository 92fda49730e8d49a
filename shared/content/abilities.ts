/** All abilities. An entry is the registration: a chassis names two of them. */
import { tiles } from "../lib/math.ts";
import { seconds, ticks } from "../lib/time.ts";
import type { AbilityDef } from "./ability.ts";
import { points, tilesPerSecond } from "./units.ts";

export const abilities = {
  dash: {
    name: "Dash",
    says: "Four tiles in a blink, through robots.",
    energy: points(25),
    duration: ticks(6),
    cooldown: seconds(2),
    motion: {
      along: "stick",
      speed: Math.floor(tiles(4) / 6),
      passesRobots: true,
      breaksWalls: false,
      wallStun: ticks(0),
    },
    use: "travel",
    look: { icon: "icon/dash", effect: "trail", sound: "dash" },
  },
  sonar: {
    name: "Sonar",
    says: "Shows every robot within 14 tiles for 3 seconds, walls or not.",
    energy: points(35),
    duration: seconds(3),
    cooldown: seconds(2),
    start: (cast) => cast.reveal(tiles(14), seconds(3)),
    use: "scout",
    look: { icon: "icon/sonar", effect: "pulse", sound: "sonar" },
  },
  shield: {
    name: "Shield",
    says: "Takes 60 damage from the front for 3 seconds; half speed.",
    energy: points(30),
    duration: seconds(3),
    cooldown: seconds(2),
    pace: [1, 2],
    guardArc: 171,
    start: (cast) => cast.guard(points(60)),
    use: "guard",
    look: { icon: "icon/shield", effect: "arc", sound: "shield_up" },
  },
  ram: {
    name: "Ram",
    says: "Five tiles straight ahead: the first robot hit takes 20 and is stunned. Breaks cracked walls.",
    energy: points(35),
    duration: ticks(15),
    cooldown: seconds(2),
    motion: { along: "aim", speed: tilesPerSecond(10), passesRobots: false, breaksWalls: true, wallStun: seconds(0.3) },
    touch: (cast, robot) => {
      cast.damage(robot, points(20));
      cast.stun(robot, seconds(0.5));
    },
    use: "strike",
    look: { icon: "icon/ram", effect: "bow", sound: "ram" },
  },
} as const satisfies Record<string, AbilityDef>;

export type AbilityId = keyof typeof abilities;

/** All abilities in the order in which worlds and the wire number them. Append only. */
export const abilityList: readonly AbilityDef[] = Object.values(abilities);
/** The ids of `abilityList`, in the same order. */
export const abilityIds = Object.keys(abilities);
