// Rings on the ground around one's own robot and around each team's: light only, so they exist as glow frames alone.

import type { Art } from "../draw/art.ts";
import { annulus, polygon } from "../draw/shapes.ts";
import { TINTED } from "../palette.ts";
import type { Prop } from "./prop.ts";

function drawSelfRing(art: Art): void {
  art.emit("glow", annulus(0, 0, 53, 50.5), { evenOdd: true, opacity: 0.9 });
  art.around(4, () => art.emit("glow", polygon([53, -6], [60, 0], [53, 6])), 45);
}

function drawTeamRing(art: Art): void {
  art.around(3, () => {
    art.emit("glow", "M43.3,-25A50,50 0 0 1 43.3,25", { stroke: TINTED, width: 2.2, opacity: 0.75 });
  });
}

export const marks: Readonly<Record<string, Prop>> = {
  "ring/self": { width: 128, draw: drawSelfRing },
  "ring/team": { width: 128, draw: drawTeamRing },
};
