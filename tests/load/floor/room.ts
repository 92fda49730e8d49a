/** The leanest Colyseus room that can be: a world without rules, written into a schema, one StateView a client. */
import { StateView } from "@colyseus/schema";
import { type Client, Room } from "colyseus";
import { keepPace } from "./pacer.ts";
import { type BoltRecord, defineRecords, type ResourceRecord, type RobotRecord } from "./records.ts";
import type { FloorSettings } from "./settings.ts";
import { type Bolt, createFloorWorld, type FloorWorld, RATE, ROBOTS, SIGHT, stepFloorWorld } from "./world.ts";

/** Milliseconds spent since the last reset, in all rooms. */
export const spent = { stepping: 0, viewing: 0 };

type AnyRecord = RobotRecord | BoltRecord | ResourceRecord;

/** What a room knows of its client. */
interface Viewer {
  readonly client: Client;
  readonly view: StateView | null;
  readonly robot: number;
  seen: Set<AnyRecord>;
}

/** Returns the room class for the settings of this process. */
export function defineFloorRoom(settings: FloorSettings) {
  const { Robot, Bolt: BoltSchema, Resource, State } = defineRecords(settings);
  const isEvents = settings.encoding === "events";
  const every = Math.round(RATE / settings.patches) || 1;
  const inStep = new Set<() => void>();
  if (settings.loop === "shared") {
    keepPace(
      () => {
        for (const run of inStep) run();
      },
      () => false,
    );
  }

  return class FloorRoom extends Room {
    override maxClients = 16;
    override autoDispose = true;
    override patchRate: number | null = 1000 / settings.patches;
    declare state: InstanceType<typeof State>;
    world: FloorWorld = createFloorWorld(1);
    viewers: Viewer[] = [];
    joined = 0;
    received = 0;
    runs = 0;
    isGone = false;

    override onCreate(options: { readonly seed?: number }): void {
      this.world = createFloorWorld(1 + ((options?.seed ?? 0) | 0));
      this.state = new State();
      this.fillState();
      this.onMessage("*", (_client, _type, message: { readonly length?: number } | undefined) => {
        this.received += message?.length ?? 1;
      });
      if (settings.loop === "default") this.setFixedTimestep(() => this.tick(), RATE);
      else this.runOwnLoop();
    }

    override onDispose(): void {
      this.isGone = true;
      inStep.delete(this.run);
    }

    override onJoin(client: Client): void {
      const robot = this.joined++ % ROBOTS;
      const view = settings.view === "none" ? null : new StateView();
      const viewer: Viewer = { client, view, robot, seen: new Set() };
      this.viewers.push(viewer);
      if (view === null) return;
      client.view = view;
      if (settings.view === "aoi") this.look(viewer);
      else this.showAll(view);
    }

    override onLeave(client: Client): void {
      client.view?.dispose();
      this.viewers = this.viewers.filter((viewer) => viewer.client !== client);
    }

    runOwnLoop(): void {
      this.setTimestep(() => {}, 1000);
      this.patchRate = null;
      if (settings.loop === "own") keepPace(this.run, () => this.isGone);
      else inStep.add(this.run);
    }

    run = (): void => {
      this.tick();
      if (++this.runs % every === 0) this.broadcastPatch();
    };

    fillState(): void {
      for (const robot of this.world.robots) {
        const { id, x, y, a, tu, hp, en } = robot;
        const wire = new Robot();
        Object.assign(wire, { id, x, y, a, tu, hp, en });
        this.state.robots.set(String(id), wire);
        robot.wire = wire;
      }
      for (const bolt of this.world.bolts) this.addBolt(bolt);
      for (const resource of this.world.resources) {
        const { id, x, y, k, on } = resource;
        const wire = new Resource();
        Object.assign(wire, { x, y, k, on });
        this.state.res.set(String(id), wire);
        resource.wire = wire;
      }
    }

    addBolt(bolt: Bolt): void {
      const wire = new BoltSchema();
      wire.x = bolt.x;
      wire.y = bolt.y;
      wire.a = bolt.a;
      wire.o = bolt.o;
      if ("bt" in wire) wire.bt = bolt.bt;
      this.state.projs.set(String(bolt.id), wire);
      bolt.wire = wire;
      if (settings.view === "all") for (const { view } of this.viewers) view?.add(wire);
    }

    showAll(view: StateView): void {
      for (const list of [this.world.robots, this.world.bolts, this.world.resources]) {
        for (const { wire } of list) if (wire !== null) view.add(wire);
      }
    }

    /** Adds what came into a viewer's sight, removes what left it. */
    look(viewer: Viewer): void {
      const { view, seen } = viewer;
      const self = this.world.robots[viewer.robot];
      if (view === null || self === undefined) return;
      const now = new Set<AnyRecord>();
      for (const list of [this.world.robots, this.world.bolts, this.world.resources]) {
        for (const { x, y, wire } of list) {
          const dx = x - self.x;
          const dy = y - self.y;
          if (dx * dx + dy * dy > SIGHT * SIGHT || wire === null) continue;
          now.add(wire);
          if (!seen.has(wire)) view.add(wire);
        }
      }
      for (const wire of seen) if (!now.has(wire)) view.remove(wire);
      viewer.seen = now;
    }

    tick(): void {
      const start = performance.now();
      const { world, state } = this;
      stepFloorWorld(world);
      for (const { id, wire } of world.removed) {
        state.projs.delete(String(id));
        if (settings.view === "aoi" && wire !== null) for (const { seen } of this.viewers) seen.delete(wire);
      }
      for (const bolt of world.spawned) this.addBolt(bolt);
      this.write();
      const stepped = performance.now();
      spent.stepping += stepped - start;
      if (settings.view === "aoi" && world.tick % 3 === 0) {
        for (const viewer of this.viewers) this.look(viewer);
        spent.viewing += performance.now() - stepped;
      }
    }

    /** Writes what changed into the records. */
    write(): void {
      for (const { wire, x, y, a, tu, hp, en } of this.world.robots) {
        if (wire === null) continue;
        wire.x = x;
        wire.y = y;
        wire.a = a;
        wire.tu = tu;
        wire.hp = hp;
        wire.en = en;
      }
      if (!isEvents) {
        for (const { wire, x, y } of this.world.bolts) {
          if (wire === null) continue;
          wire.x = x;
          wire.y = y;
        }
      }
      for (const { wire, on } of this.world.changed) if (wire !== null) wire.on = on;
    }
  };
}
