/** The result of a match: places and what everybody did, until the next match begins in the same room. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import type { FrameResult } from "../sdk/frame-results.ts";
import { panel, write } from "./brush.ts";
import type { LayoutKind } from "./layout-sizes.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { teamName } from "./seat-look.ts";
import { COLOUR } from "./style.ts";
import { type Column, paintTable } from "./table.ts";

/** Paints the awards of a seat: the first with its name, an icon for each other. */
const paintAwards =
  (textures: Phaser.Textures.TextureManager, size: number): Column<FrameResult>["paint"] =>
  (ctx, { awards }, { left, right, middle }) => {
    const side = 18;
    const [first, ...others] = awards;
    if (first === undefined) return;
    const more = others.slice(0, 2);
    const put = (name: string, x: number): void =>
      icon(ctx, textures, name, { x, y: middle - side / 2, w: side, h: side }, COLOUR.amber);
    put(first.icon, left + 14);
    const room = right - left - 14 - side - 10 - more.length * (side + 3);
    const width = write(ctx, first.name, left + 18 + side, middle, { size, colour: COLOUR.amberText, most: room });
    more.forEach((award, place) => {
      put(award.icon, left + 24 + side + Math.min(width, room) + place * (side + 3));
    });
  };

const columns = (kind: LayoutKind, textures: Phaser.Textures.TextureManager): readonly Column<FrameResult>[] => {
  const awards = paintAwards(textures, kind === "phone" ? 12 : 13);
  const none = (): string => "";
  const all: readonly (Column<FrameResult> & { readonly isWide?: boolean })[] = [
    { title: "", width: kind === "wide" ? 168 : 144, value: none, ...(awards === undefined ? {} : { paint: awards }) },
    { title: "Banked", width: 70, value: ({ banked }) => String(banked), isStrong: true },
    { title: "Since joining", width: 100, value: ({ bankedSinceJoining }) => String(bankedSinceJoining), isWide: true },
    { title: "Haul", width: 54, value: ({ largestHaul }) => String(largestHaul) },
    { title: "K / A / D", width: 86, value: ({ kills, assists, deaths }) => `${kills} / ${assists} / ${deaths}` },
    { title: "Damage", width: 74, value: ({ damageDealt }) => String(Math.round(damageDealt)), isWide: true },
    { title: "Accuracy", width: 80, value: ({ accuracy }) => `${Math.round(accuracy * 100)} %` },
  ];
  return all.filter(({ isWide }) => kind === "wide" || isWide !== true);
};

/** Returns a sentence on how the match ended for the viewer. */
export function verdict({ frame }: Pick<Moment, "frame">): string {
  const results = frame.results ?? [];
  const { mode } = frame;
  if (mode.wave >= 0) {
    return `${frame.isSpectator ? "They" : "You"} held out for ${mode.wave} ${mode.wave === 1 ? "wave" : "waves"}`;
  }
  const winners = results.filter(({ place }) => place === 1);
  const own = frame.isSpectator ? undefined : results.find(({ seat }) => seat === frame.own?.seat);
  if (mode.teams > 1) {
    const teams = new Set(winners.map(({ team }) => team));
    const [team = 0] = teams;
    if (teams.size > 1) return "A shared victory";
    return own?.place === 1 ? "Victory for your team" : `${teamName(frame, team)} wins`;
  }
  if (own?.place === 1) return winners.length > 1 ? "Shared victory" : "Victory";
  const [winner] = winners;
  const name = frame.seats.find(({ seat }) => seat === winner?.seat)?.name ?? "Nobody";
  if (winners.length > 1) return "A shared victory";
  return own === undefined ? `${name} wins` : `${name} wins, you come ${ordinal(own.place)}`;
}

/** True when the viewer has won, or has nothing to lose. */
function isWon(frame: Frame): boolean {
  if (frame.isSpectator) return false;
  return frame.mode.wave >= 0 || frame.results?.find(({ seat }) => seat === frame.own?.seat)?.place === 1;
}

/** Returns the scores of the teams, as they stand behind the verdict; empty without teams. */
function tally({ mode, own, isSpectator }: Frame): string {
  if (mode.wave >= 0) return `${mode.vaults[0] ?? 0} banked`;
  if (mode.teams < 2) return "";
  const ownFirst =
    isSpectator || own === null ? mode.vaults : [...mode.vaults.slice(own.team), ...mode.vaults.slice(0, own.team)];
  return ownFirst.join(" : ");
}

function ordinal(place: number): string {
  return ["", "first", "second", "third"][place] ?? `${place}th`;
}

/** Makes the results. */
export function createResults(stage: () => Stage): Part {
  const plate = createPlate(stage, 30);
  const count = createPlate(stage, 31);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const room = shownBox(moment, "results");
      const { frame, layout } = moment;
      const { results } = frame;
      if (room === null || results === null) {
        plate.hide();
        count.hide();
        return;
      }
      const rows = [...results].sort((a, b) => a.place - b.place || a.seat - b.seat);
      const title = layout.kind === "phone" ? 46 : 60;
      const head = 26;
      const rowHeight = Math.min(36, Math.floor((room.h - title - head - 10) / Math.max(1, rows.length)));
      const box = { ...room, h: title + head + rowHeight * rows.length + 10 };
      const won = isWon(frame);
      const behind = tally(frame);
      const key = JSON.stringify([rows, frame.match, frame.mode, frame.own?.seat, textures.exists("bots")]);
      plate.show(box, key, (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { cut: 12, isOpaque: true, line: won ? COLOUR.amber : COLOUR.lineLight });
        const headed = write(ctx, verdict(moment), 20, title / 2 + 2, {
          size: layout.kind === "phone" ? 18 : 24,
          isNumber: true,
          colour: won ? COLOUR.amber : COLOUR.text,
          most: w - 220,
        });
        if (behind !== "") {
          const size = layout.kind === "phone" ? 16 : 20;
          write(ctx, behind, 20 + headed + 18, title / 2 + 2, { size, isNumber: true, colour: COLOUR.amberText });
        }
        ctx.fillStyle = COLOUR.line;
        ctx.fillRect(14, title - 2, w - 28, 1);
        paintTable(
          ctx,
          { x: 8, y: title, w: w - 16, h: h - title },
          {
            frame,
            textures,
            rows,
            place: ({ place }) => place,
            seat: ({ seat }) => frame.seats.find((other) => other.seat === seat),
            columns: columns(layout.kind, textures),
            rowHeight,
            headHeight: head,
            size: layout.kind === "phone" ? 13 : 14,
          },
        );
      });
      const next = `Next match in ${Math.max(0, Math.ceil(frame.left))}`;
      count.show({ x: box.x + box.w - 200, y: box.y + 6, w: 184, h: title - 12 }, next, (ctx, { w, h }) => {
        write(ctx, next, w, h / 2 + 2, { size: 14, align: "right", colour: COLOUR.energyText });
      });
    },
    destroy() {
      plate.destroy();
      count.destroy();
    },
  };
}
