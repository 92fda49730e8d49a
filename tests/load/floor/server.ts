/**
 * The floor as a process: any number of the leanest Colyseus rooms, joined by `joinOrCreate("floor", { k, seed })`.
 * Says "ready" to its parent, measures between "start" and "stop", answers with what it cost, ends at "quit".
 * Behaves as `srv-colyseus.mjs` of the performance study, from which it was ported.
 */
import { createServer } from "node:http";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { Server } from "colyseus";
import { createMeter } from "#server/cli/bench/meter.ts";
import { defineFloorRoom, spent } from "./room.ts";
import { floorSettings } from "./settings.ts";

const settings = floorSettings(process.env);
const server = new Server({ transport: new WebSocketTransport({ server: createServer() }), greet: false });
server.define("floor", defineFloorRoom(settings)).filterBy(["k"]);
const meter = createMeter();
await server.listen(settings.port, "127.0.0.1");

process.on("message", (message) => {
  if (message === "start") {
    meter.collect();
    meter.start();
    spent.stepping = 0;
    spent.viewing = 0;
  }
  if (message === "stop") process.send?.({ ...meter.stop(), simMs: spent.stepping, viewMs: spent.viewing });
  if (message === "quit") process.exit(0);
});
process.send?.("ready");
