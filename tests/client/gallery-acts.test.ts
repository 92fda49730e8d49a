/** What the start page shows of each robot is what it really does. */
import { describe, expect, it } from "vitest";
import { SHOWN_SLOTS } from "#client/gallery/acts.ts";
import { createShow } from "#client/gallery/show.ts";
import { FOE, HERO } from "#client/gallery/stage.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { chassisList } from "#shared/content/chassis.ts";

/** Plays an act to its end. */
function watch(index: number, slot: (typeof SHOWN_SLOTS)[number]) {
  const chassis = chassisList[index];
  if (chassis === undefined) throw new Error("there is no such chassis");
  const show = createShow(chassis, slot);
  const events: FrameEvent[] = [];
  const devices: number[] = [];
  const seen = new Set<boolean>();
  let travelled = 0;
  let last = show.scene(0).robots.find(({ seat }) => seat === HERO);
  while (show.tick < show.length) {
    events.push(...show.step());
    const scene = show.scene(0);
    const hero = scene.robots.find(({ seat }) => seat === HERO);
    if (hero !== undefined && last !== undefined) travelled += Math.hypot(hero.x - last.x, hero.y - last.y);
    last = hero;
    seen.add(scene.isFoeSeen);
    devices.push(scene.devices.length);
  }
  return { chassis, events, devices, seen, travelled, hero: last };
}

const each = chassisList.flatMap(({ name }, index) => SHOWN_SLOTS.map((slot) => ({ name, index, slot })));

describe("the gallery of robots", () => {
  it.each(each)("shows $slot of $name in use, its robot alive and on the move", ({ index, slot }) => {
    const { events, hero, travelled } = watch(index, slot);
    expect(hero).toBeDefined();
    if (slot === "weapon") {
      expect(events.some((event) => event.kind === "hit" && event.by === HERO && event.seat === FOE)).toBe(true);
      expect(travelled).toBeGreaterThan(1);
    } else {
      const number = slot === "ability1" ? 0 : 1;
      expect(events.some((event) => event.kind === "cast" && event.seat === HERO && event.slot === number)).toBe(true);
    }
  });

  it.each(
    chassisList.flatMap(({ abilities }, index) =>
      abilities.map(({ use }, slot) => ({
        use,
        index,
        slot: slot === 0 ? ("ability1" as const) : ("ability2" as const),
      })),
    ),
  )("shows what an ability to $use comes to", ({ use, index, slot }) => {
    const { events, devices, seen, travelled } = watch(index, slot);
    const happens = (kind: FrameEvent["kind"], seat?: number): boolean =>
      events.some((event) => event.kind === kind && (seat === undefined || ("seat" in event && event.seat === seat)));
    const signs: Record<typeof use, boolean> = {
      travel: travelled > 6,
      scout: seen.size === 2,
      guard: events.some((event) => event.kind === "hit" && event.seat === HERO && event.guarded > 0),
      strike: happens("stunned", FOE),
      tunnel: happens("bored") && travelled > 4,
      gather: events.filter((event) => event.kind === "picked" && event.seat === HERO).length >= 3,
      emplace: happens("sentry") && happens("hit", FOE),
      block: Math.max(...devices) > 0 && happens("dented"),
      sneak: happens("hit", FOE),
      disrupt: happens("jolted", FOE),
      bombard: happens("blast") && happens("hit", FOE),
      trap: happens("blast") && happens("hit", FOE),
    };
    expect(signs[use]).toBe(true);
  });
});
