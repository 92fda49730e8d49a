/**
 * The chosen robot, live: it drives and uses its weapon and its abilities in a small arena, beside what it is and can do.
 * The picture comes once the game itself has come, moves only while it is seen, and stands still for who minds motion.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { type ChassisDef, chassisList } from "#shared/content/chassis.ts";
import { POINT } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { ShownSlot } from "../gallery/acts.ts";
import type { Gallery } from "../gallery/gallery.ts";
import { type KeyboardLayout, keyName } from "../input/bindings.ts";
import { isStill } from "../settings/derived.ts";
import { userSettings } from "../user-settings.ts";
import { names, pageWords } from "../words/words.ts";

/** The picture is fetched so many ms after the game, and not while somebody is on the way into a match. */
const FETCH_AFTER = 500;

const { settings, isMotionAsked } = userSettings;

/** Bars are drawn against the best of all robots. */
const BEST = {
  hull: Math.max(...chassisList.map(({ hull }) => hull)),
  speed: Math.max(...chassisList.map(({ speed }) => speed)),
  cargo: Math.max(...chassisList.map(({ cargo }) => cargo)),
};

interface ShowroomProps {
  readonly chassis: ChassisDef;
  readonly keys: KeyboardLayout;
  /** What matters more has been fetched. */
  readonly hasTime: boolean;
  /** Something else is going on: the picture stands still. */
  readonly isBusy: boolean;
}

/** The picture, and beside it the three things a robot does: each can be chosen to be shown. */
export function Showroom({ chassis, keys, hasTime, isBusy }: ShowroomProps) {
  const [slot, setSlot] = useState<ShownSlot>("weapon");
  const [chosen, setChosen] = useState<ShownSlot | null>(null);
  const pick = (next: ShownSlot): void => {
    setChosen(next === chosen ? null : next);
    setSlot(next);
  };
  const words = pageWords();
  const robot = words.home.robot;
  const bound = settings.value.keys;
  const name = (code: string | undefined): string => keyName(code ?? "", keys);
  const [first, second] = chassis.abilities;
  const things: readonly Thing[] = [
    {
      slot: "weapon",
      key: name(bound.fire[0]),
      name: names().weapon(chassis.weapon.name),
      says: weaponWords(chassis),
    },
    { slot: "ability1", key: name(bound.ability1[0]), ...names().ability(first) },
    { slot: "ability2", key: name(bound.ability2[0]), ...names().ability(second) },
  ];
  const shown = things.find((thing) => thing.slot === slot)?.name ?? "";
  return (
    <div class="showroom">
      <Arena
        chassis={chassis}
        chosen={chosen}
        hasTime={hasTime}
        isBusy={isBusy}
        label={words.front.shows(names().chassis(chassis).name, shown)}
        onSlot={setSlot}
      />
      <div class="detail">
        <p class="bars">
          <Bar title={robot.hull} share={chassis.hull / BEST.hull} value={robot.hullValue(chassis.hull / POINT)} />
          <Bar
            title={robot.speed}
            share={chassis.speed / BEST.speed}
            value={robot.speedValue((chassis.speed * TICK_RATE) / TILE)}
          />
          <Bar title={robot.cargo} share={chassis.cargo / BEST.cargo} value={robot.cargoValue(chassis.cargo)} />
        </p>
        <ul class="things" aria-label={words.front.does}>
          {things.map((thing) => (
            <li key={thing.slot}>
              <button
                type="button"
                class={thing.slot === slot ? "thing shown" : "thing"}
                aria-pressed={thing.slot === chosen}
                onClick={() => pick(thing.slot)}
              >
                <span class="thing-head">
                  <kbd>{thing.key}</kbd>
                  <strong>{thing.name}</strong>
                </span>
                <span class="dim">{thing.says}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface Thing {
  readonly slot: ShownSlot;
  readonly key: string;
  readonly name: string;
  readonly says: string;
}

interface ArenaProps {
  readonly chassis: ChassisDef;
  /** What is shown again and again; null: one after the other. */
  readonly chosen: ShownSlot | null;
  readonly hasTime: boolean;
  readonly isBusy: boolean;
  readonly label: string;
  readonly onSlot: (slot: ShownSlot) => void;
}

function Arena({ chassis, chosen, hasTime, isBusy, label, onSlot }: ArenaProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [gallery, setGallery] = useState<Gallery | null>(null);
  const [isSeen, setSeen] = useState(!document.hidden);
  const [wish, setWish] = useState<boolean | null>(null);
  const isWanted = wish ?? !isStill(settings.value, isMotionAsked.value);
  const isPlaying = useRef(isBusy);
  isPlaying.current = isBusy;
  useEffect(() => {
    const { current } = canvas;
    if (current === null || !hasTime) return;
    let opened: Gallery | null = null;
    let isGone = false;
    let isInView = true;
    const look = (): void => setSeen(isInView && !document.hidden);
    const watcher = new IntersectionObserver(([entry]) => {
      isInView = entry?.isIntersecting ?? true;
      look();
    });
    watcher.observe(current);
    document.addEventListener("visibilitychange", look);
    const open = async (): Promise<void> => {
      const { openGallery } = await import("../gallery/gallery.ts");
      opened = await openGallery(current, onSlot);
      if (isGone) opened.destroy();
      else setGallery(opened);
    };
    // A page without it is a page all the same; whoever is on the way into a match may come back from it.
    const timer = window.setInterval(() => {
      if (isPlaying.current) return;
      window.clearInterval(timer);
      void open().catch(() => undefined);
    }, FETCH_AFTER);
    return () => {
      isGone = true;
      window.clearInterval(timer);
      watcher.disconnect();
      document.removeEventListener("visibilitychange", look);
      opened?.destroy();
    };
  }, [hasTime, onSlot]);
  useEffect(() => gallery?.run(isWanted && isSeen && !isBusy), [gallery, isWanted, isSeen, isBusy]);
  useEffect(() => gallery?.show(chassis.id, chosen ?? "weapon", chosen !== null), [gallery, chassis, chosen]);
  const words = pageWords().front;
  return (
    <div class="arena">
      <canvas ref={canvas} role="img" aria-label={label} width={2} height={1} />
      <button
        type="button"
        class="hold"
        aria-label={isWanted ? words.pause : words.run}
        title={isWanted ? words.pause : words.run}
        onClick={() => setWish(!isWanted)}
      >
        <span class={isWanted ? "sign pause" : "sign run"} aria-hidden />
      </button>
    </div>
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

/** What a weapon does, from its numbers. */
function weaponWords({ weapon }: ChassisDef): string {
  const { action } = weapon;
  const words = pageWords().home.robot;
  const facts = { damage: weapon.damage / POINT, rate: TICK_RATE / weapon.pace, tiles: weapon.range / TILE };
  if (action.kind === "beam") return words.beam({ ...facts, windUp: action.windUp / TICK_RATE });
  return words.weapon({ ...facts, bolts: action.kind === "bolts" ? action.spread.length * action.burst : 1 });
}
