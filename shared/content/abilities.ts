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
    look: { icon: "icon/sonar", effect: "ping", sound: "sonar" },
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
  bore: {
    name: "Bore",
    says: "Opens the next three walls ahead for 15 seconds.",
    energy: points(40),
    duration: ticks(1),
    cooldown: seconds(2),
    start: (cast) => cast.bore(tiles(6), 3, seconds(15)),
    use: "tunnel",
    look: { icon: "icon/bore", effect: "breach", sound: "bore" },
  },
  magnet: {
    name: "Magnet",
    says: "Pulls scrap and cells within 3.5 tiles in, for 2.5 seconds.",
    energy: points(60),
    duration: seconds(2.5),
    cooldown: seconds(2),
    attract: { radius: tiles(3.5), speed: tilesPerSecond(6) },
    stunEnds: true,
    use: "gather",
    look: { icon: "icon/magnet", effect: "pull", sound: "magnet" },
  },
  turret: {
    name: "Turret",
    says: "Leaves a gun that fires at enemies within 6 tiles for 8 seconds.",
    energy: points(50),
    duration: ticks(1),
    cooldown: seconds(2),
    start: (cast) => cast.place("turret"),
    use: "emplace",
    look: { icon: "icon/turret", effect: "deploy", sound: "deploy" },
  },
  barricade: {
    name: "Barricade",
    says: "Walls the corridor ahead for 8 seconds. Your own shots pass.",
    energy: points(30),
    duration: ticks(1),
    cooldown: seconds(2),
    start: (cast) => cast.place("barricade"),
    use: "block",
    look: { icon: "icon/barricade", effect: "deploy", sound: "barricade" },
  },
  cloak: {
    name: "Cloak",
    says: "Unseen beyond 2 tiles for 4 seconds. Shots out of it hurt more; they end it, and so does a hit or a pick-up.",
    energy: points(35),
    duration: seconds(4),
    cooldown: seconds(2),
    conceal: tiles(2),
    use: "sneak",
    look: { icon: "icon/cloak", effect: "shimmer", sound: "cloak" },
  },
  emp: {
    name: "EMP",
    says: "Takes 50 energy from enemies within 3.5 tiles; shields, turrets and mines go dark for 3 seconds.",
    energy: points(45),
    duration: ticks(1),
    cooldown: seconds(2),
    start: (cast) => cast.jolt(tiles(3.5), points(50), seconds(3)),
    use: "disrupt",
    look: { icon: "icon/emp", effect: "surge", sound: "emp" },
  },
  mortar: {
    name: "Mortar",
    says: "Lobs a shell over walls, up to 9 tiles away: 40 damage where it lands after 0.9 seconds.",
    energy: points(30),
    duration: ticks(1),
    cooldown: seconds(2),
    point: tiles(9),
    start: (cast) => cast.lob(seconds(0.9), { radius: tiles(1.6), damage: points(40) }),
    use: "bombard",
    look: { icon: "icon/mortar", effect: "lob", sound: "mortar" },
  },
  mine: {
    name: "Mine",
    says: "Lays a mine that nobody sees beyond 2 tiles: 40 damage to an enemy that comes near.",
    energy: points(25),
    duration: ticks(1),
    cooldown: seconds(2),
    start: (cast) => cast.place("mine"),
    use: "trap",
    look: { icon: "icon/mine", effect: "deploy", sound: "mine" },
  },
} as const satisfies Record<string, AbilityDef>;

export type AbilityId = keyof typeof abilities;

/** All abilities in the order in which worlds and the wire number them. Append only. */
export const abilityList: readonly AbilityDef[] = Object.values(abilities);
/** The ids of `abilityList`, in the same order. */
export const abilityIds = Object.keys(abilities);
