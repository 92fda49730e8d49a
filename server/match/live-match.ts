/**
 * The matches of one room, one after the other: world, seats, brains, and the record of each tick. Knows nothing of
 * rooms or sockets; its host calls `tick` 30 times a second and shows what has become of the world.
 */
import { seconds } from "#shared/lib/time.ts";
import { createWorld, type MatchSetup } from "#shared/sim/create.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import { BRAIN, type Command, PERSON, type TickRecord } from "#shared/sim/record.ts";
import { step } from "#shared/sim/step.ts";
import { OVER, WARMUP, type World } from "#shared/sim/world.ts";
import { nameBrains } from "./brain-names.ts";
import { type Chance, SALT_PACE } from "./chance.ts";
import { createChoices } from "./choices.ts";
import { type BrainMaker, builtIn, createDrivers, type Drivers } from "./drivers.ts";
import { type InputSource, SILENCE } from "./input-queue.ts";
import type { MatchPlan } from "./match-plan.ts";
import { endShelter, isGentle, shelteredSeat, spendShelter } from "./newcomers.ts";
import { dismissDrivers, keepChassis, worldOf } from "./practice.ts";
import { createRoundTrips, lookBackOf } from "./round-trips.ts";
import {
  countPeople,
  createPerson,
  createSeats,
  freeSeat,
  isDriving,
  type Person,
  type Seat,
  seatOf,
  seatToTake,
  startersOf,
  type Visitor,
} from "./seats.ts";

/** Someone who follows the match record by record. */
export interface Follower {
  /** A match begins with this world. */
  begin(live: LiveMatch): void;
  /** The world took a record. */
  follow(live: LiveMatch, record: TickRecord): void;
}

/** Without a frame for so long, in ms, a person is away; with the same neutral input for so long, idle. */
const AWAY_AFTER = 1000;
const IDLE_AFTER = 20_000;
/** With less than this to go one only watches one's seat; never more than a quarter of a match. */
const LATE = seconds(20);
/** A practice stands still so long for its person to be ready. */
const READY_WITHIN = seconds(30);
/** Milliseconds of a tick. */
const TICK_MS = 1000 / seconds(1);

/** See the file header. Times of `now` are milliseconds of the host's monotonic clock. */
export class LiveMatch {
  readonly plan: MatchPlan;
  readonly seats: readonly Seat[];
  /** Names of the brains, by seat. */
  brainNames: readonly string[] = [];
  /** What the present match began with. */
  setup: MatchSetup;
  world: World;
  /** Counts the matches, from 1. */
  match = 0;
  /** Steps done, and in the results the ticks since. */
  shownTick = 0;
  /** Ticks for which the world of a practice stands still yet: until its person does something. */
  waitsFor = 0;
  private begunAt = 0;
  private readonly chance: Chance;
  private readonly makeBrain: BrainMaker;
  private readonly followers: Follower[] = [];
  private drivers: Drivers;
  private commands: Command[] = [];
  private readonly choices = createChoices();
  private lastTickAt: number;
  /** Who is listened to, and by whose line its stamps are judged. */
  private heard: Person | null = null;
  private readonly lookBackOf = (stamp: number): number =>
    lookBackOf(stamp, this.world.tick + 1, this.heard?.roundTrips.farthestBack() ?? 0);

  constructor(plan: MatchPlan, chance: Chance, now: number, makeBrain: BrainMaker = builtIn) {
    this.plan = plan;
    this.chance = chance;
    this.makeBrain = makeBrain;
    this.drivers = createDrivers(makeBrain, chance);
    this.seats = createSeats(plan.seats);
    this.lastTickAt = now;
    this.setup = this.prepare();
    this.world = this.begin();
  }

  /** True while results are shown. */
  get isOver(): boolean {
    return this.world.phase === OVER;
  }

  /** Tick at which the phase ends; in the results, the next match begins. */
  get phaseEnd(): number {
    return this.isOver ? this.world.tick + this.plan.results : this.world.phaseEnd;
  }

  /** Returns the name of whoever a seat's robot belongs to in this match. */
  nameOf(seat: number): string {
    const person = this.seats[seat]?.person ?? null;
    return person?.isPlaying === true ? person.name : (this.brainNames[seat] ?? "");
  }

  /** Lets someone follow from the next match on, and this one if it has not begun. */
  addFollower(follower: Follower): void {
    this.followers.push(follower);
    if (this.world.tick === this.begunAt) follower.begin(this);
  }

  /** Gives a person a brain's seat, see `seatToTake`. @returns its number, or null when there is none */
  take(visitor: Visitor, now: number): number | null {
    const { practice } = this.plan;
    const seat = practice === undefined ? seatToTake(this.seats, this.world) : freeSeat(this.seats, practice.seat);
    if (seat === null) return null;
    const isPlaying = practice !== undefined || !this.isLate();
    seat.person = createPerson(visitor, isPlaying, now);
    if (practice !== undefined) keepChassis(this.seats, this.world);
    if (countPeople(this.seats) > 1) endShelter(this.seats);
    // Who plays on has the robot as it stands.
    if (isPlaying && practice === undefined) {
      this.commands.push({ kind: "join", seat: seat.seat, driver: PERSON, chassis: visitor.chassis });
      this.drivers.dismiss(seat.seat);
    }
    return seat.seat;
  }

  /** A person's line is there (again). @returns its seat, or null when it has none */
  connect(session: string, source: InputSource): number | null {
    const seat = seatOf(this.seats, session);
    if (seat?.person == null) return null;
    seat.person.source = source;
    seat.person.roundTrips = createRoundTrips();
    return seat.seat;
  }

  /** The round trip of a person's line was measured. @param ms 0 or more */
  measure(session: string, ms: number): void {
    seatOf(this.seats, session)?.person?.roundTrips.add(ms);
  }

  /** A person's line is lost: its seat is kept. @returns its seat, or null when it had none */
  disconnect(session: string): number | null {
    const seat = seatOf(this.seats, session);
    if (seat?.person == null) return null;
    seat.person.source = null;
    return seat.seat;
  }

  /** A person is gone for good: its seat is a brain's again. @returns the seat, or null when it had none */
  free(session: string): number | null {
    const seat = seatOf(this.seats, session);
    if (seat === null) return null;
    seat.person = null;
    this.commands.push({ kind: "leave", seat: seat.seat });
    return seat.seat;
  }

  /** Sets the chassis that a person takes at its next start. @param chassis a number in `chassisList` */
  choose(session: string, chassis: number): void {
    const seat = seatOf(this.seats, session);
    if (seat?.person == null || seat.person.chassis === chassis) return;
    seat.person.chassis = chassis;
    if (seat.person.isPlaying) this.choices.note(seat.seat);
  }

  /** Does one tick: a step of the match, or a moment of its results, after which the next match begins. */
  tick(now: number): void {
    const elapsed = (now - this.lastTickAt) / TICK_MS;
    this.lastTickAt = now;
    if (this.isOver) {
      this.showResults(now);
      return;
    }
    if (this.waitsFor > 0) {
      this.waitsFor = this.skim(now) ? 0 : this.waitsFor - 1;
      return;
    }
    const { world } = this;
    const sheltered = shelteredSeat(this.seats);
    const inputs = this.seats.map((seat) => this.inputsOf(seat, sheltered, now, elapsed));
    this.commands.push(...this.choices.due(this.seats, world.tick));
    if (world.tick % SALT_PACE === 0) this.commands.push({ kind: "salt", salt: this.chance() });
    const record = { inputs, commands: this.commands };
    this.commands = [];
    step(world, record);
    spendShelter(this.seats, sheltered, world.events);
    this.shownTick = world.tick;
    for (const follower of this.followers) follower.follow(this, record);
  }

  private begin(): World {
    const { practice } = this.plan;
    const world = practice === undefined ? createWorld(this.setup) : worldOf(practice.moment);
    this.world = world;
    this.begunAt = world.tick;
    this.shownTick = world.tick;
    if (practice !== undefined) {
      this.waitsFor = READY_WITHIN;
      keepChassis(this.seats, world);
      // Who has the replay knows its salts.
      this.commands.push({ kind: "salt", salt: this.chance() }, ...dismissDrivers(world, practice.seat));
    }
    for (const follower of this.followers) follower.begin(this);
    return world;
  }

  /** Lets whoever is there take part in a new match, and returns what it begins with. */
  private prepare(): MatchSetup {
    const { mode, seats, lengths, mazeSeats, practice } = this.plan;
    const mazeSeed = this.chance();
    this.match++;
    this.commands = [];
    this.brainNames = practice?.moment.names ?? nameBrains(seats, mazeSeed);
    this.drivers = createDrivers(this.makeBrain, this.chance);
    for (const seat of this.seats) {
      const { person } = seat;
      if (person === null) continue;
      if (person.session === null) {
        seat.person = null;
        continue;
      }
      // Its first match is over.
      if (person.isPlaying && person.shelter !== null) person.shelter.lives = 0;
      person.isPlaying = true;
      person.queue.stir(this.lastTickAt);
    }
    if (practice !== undefined) return practice.moment.setup;
    return {
      mode,
      mazeSeed,
      ...(mazeSeats === undefined ? {} : { mazeSeats }),
      salt: this.chance(),
      seats: startersOf(this.seats),
      ...lengths,
    };
  }

  private showResults(now: number): void {
    step(this.world, { inputs: [], commands: [] });
    this.skim(now);
    this.shownTick++;
    if (this.shownTick < this.phaseEnd) return;
    this.setup = this.prepare();
    this.begin();
  }

  /** Drops what people send. @returns true when one of them moves or acts */
  private skim(now: number): boolean {
    const sent = this.seats.map(({ person }) => person?.source != null && person.queue.skim(person.source, now));
    return sent.includes(true);
  }

  private isLate(): boolean {
    const { phase, phaseEnd, tick, length } = this.world;
    return this.isOver || (phase !== WARMUP && phaseEnd - tick < Math.min(LATE, length / 4));
  }

  private inputsOf(
    { seat, person }: Seat,
    sheltered: number | null,
    now: number,
    elapsed: number,
  ): readonly TimedInput[] {
    if (person?.isPlaying === true) {
      const inputs = this.listenTo(person, now, elapsed);
      if (this.isDrivenOtherwise(seat, person)) this.handOver(seat, person);
      if (isDriving(person)) return inputs;
    } else if (person?.source != null) {
      person.queue.skim(person.source, now);
    }
    return this.drivers.ask(this.world, seat, isGentle(this.world, seat, sheltered) ? "rookie" : "veteran");
  }

  /** Takes what has come from a person, and notes whether its hand is on the stick. */
  private listenTo(person: Person, now: number, elapsed: number): readonly TimedInput[] {
    const { source, queue } = person;
    if (person.isAway || person.isIdle) {
      if (queue.skim(source ?? SILENCE, now)) person.isIdle = false;
      if (now - queue.arrivedAt < AWAY_AFTER) person.isAway = false;
      return [];
    }
    this.heard = person;
    const inputs = queue.consume(source ?? SILENCE, now, elapsed, this.lookBackOf);
    person.isAway = now - queue.arrivedAt >= AWAY_AFTER;
    person.isIdle = now - queue.activeAt >= IDLE_AFTER;
    return inputs;
  }

  private isDrivenOtherwise(seat: number, person: Person): boolean {
    const driver = this.world.robots[seat]?.driver;
    if ((driver === PERSON) === isDriving(person)) return false;
    return !this.commands.some((command) => command.kind === "join" && command.seat === seat);
  }

  private handOver(seat: number, person: Person): void {
    const driver = isDriving(person) ? PERSON : BRAIN;
    this.drivers.dismiss(seat);
    this.commands.push({ kind: "driver", seat, driver });
  }
}
