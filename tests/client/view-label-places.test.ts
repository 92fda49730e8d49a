import { describe, expect, it } from "vitest";
import { createLabelPlace, createLabelPlaces, type LabelPlace } from "#client/view/label-places.ts";

/** CSS px of a bar with its badge, and of a name over it. */
const BAR = { width: 65, height: 8 } as const;
const NAME = { nameWidth: 60, nameHeight: 12 } as const;

/** Returns a label that wants to stand with its bar's left top corner at a place, its name in the middle over it. */
function label(x: number, y: number, rank = 3): LabelPlace {
  return { ...createLabelPlace(), ...BAR, ...NAME, rank, x, y, nameX: x + 10, nameY: y - 14 };
}

/** Moves a label before it is placed again. */
function moved(place: LabelPlace, right: number, down: number): LabelPlace {
  place.x += right;
  place.nameX += right;
  place.y += down;
  place.nameY += down;
  return place;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const barOf = ({ x, y, width, height, shift }: LabelPlace): Box => ({ x, y: y + shift, w: width, h: height });
const nameOf = ({ nameX, nameY, nameWidth, nameHeight, shift, slide }: LabelPlace): Box => ({
  ...{ x: nameX + slide, y: nameY + shift },
  ...{ w: nameWidth, h: nameHeight },
});
const meet = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** All boxes that are written. */
function written(labels: readonly LabelPlace[]): Box[] {
  return labels.flatMap((place) => [
    ...(place.isShown ? [barOf(place)] : []),
    ...(place.hasName ? [nameOf(place)] : []),
  ]);
}

function place(labels: readonly LabelPlace[], places = createLabelPlaces(), panels: readonly Box[] = []) {
  places.begin();
  for (const { x, y, w, h } of panels) places.take(x, y, w, h);
  for (const one of labels) places.ask(one);
  places.settle();
  return places;
}

describe("labels in a crowd", () => {
  it("stand where they want to when there is room", () => {
    const labels = [label(0, 100), label(200, 100), label(0, 200)];
    place(labels);
    for (const one of labels) expect(one).toMatchObject({ isShown: true, hasName: true, shift: 0, slide: 0 });
  });

  it("are never written over each other, however dense the crowd", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const labels = Array.from({ length: 14 }, (_, at) =>
        label((seed * 37 + at * 53) % 180, (seed * 91 + at * 29) % 120, at === 0 ? 0 : 1 + (at % 4)),
      );
      const places = createLabelPlaces();
      for (let picture = 0; picture < 6; picture++) {
        for (const [at, one] of labels.entries()) moved(one, ((at * 7) % 5) - 2, ((at * 3) % 5) - 2);
        place(labels, places);
        const boxes = written(labels);
        for (const [at, box] of boxes.entries())
          for (const other of boxes.slice(at + 1)) expect(meet(box, other), `seed ${seed}`).toBe(false);
        expect(labels[0]).toMatchObject({ isShown: true, hasName: true, shift: 0, slide: 0 });
      }
    }
  });

  it("give way to what weighs more: its name stays, theirs goes", () => {
    const [heavy, light] = [label(100, 100, 1), label(120, 106, 3)];
    place([light, heavy]);
    expect(heavy).toMatchObject({ isShown: true, hasName: true, shift: 0 });
    expect(light.isShown).toBe(true);
    expect(light.hasName && light.shift === 0).toBe(false);
  });

  it("keep a name that is there rather than swap it for one that weighs hardly more", () => {
    const wide = { nameWidth: 110, nameY: 76 } as const;
    const [first, second] = [
      { ...label(100, 100, 3.1), nameX: 78, ...wide },
      { ...label(170, 100, 3.3), nameX: 148, ...wide },
    ];
    const places = place([first, second]);
    expect([first.hasName, second.hasName]).toEqual([true, false]);
    second.rank = 3;
    place([first, second], places);
    expect([first.hasName, second.hasName]).toEqual([true, false]);
    second.rank = 1;
    place([first, second], places);
    expect([first.hasName, second.hasName]).toEqual([false, true]);
  });

  it("do not flicker where two stand at the edge of having room", () => {
    const [first, second] = [label(100, 100), label(100, 122)];
    const places = place([first, second]);
    const seen = new Set<boolean>();
    for (let picture = 0; picture < 20; picture++) {
      moved(second, 0, picture % 2 === 0 ? 1 : -1);
      place([first, second], places);
      seen.add(second.hasName);
    }
    expect(seen.size).toBe(1);
  });

  it("keep out from under panels, all but the own one", () => {
    const [own, other] = [label(100, 100, 0), label(102, 300)];
    place([own, other], createLabelPlaces(), [{ x: 90, y: 90, w: 100, h: 300 }]);
    expect(own).toMatchObject({ isShown: true, hasName: true });
    expect(other.isShown).toBe(false);
  });

  it("leave figures what is free", () => {
    const places = place([label(100, 100)]);
    expect(places.isFree(110, 90, 20, 10)).toBe(false);
    expect(places.isFree(110, 130, 20, 10)).toBe(true);
    places.take(110, 130, 20, 10);
    expect(places.isFree(115, 135, 20, 10)).toBe(false);
  });
});
