/** The totals as tables for people. */
import Table from "cli-table3";
import type { ChassisGroup, Group, Totals } from "./totals.ts";

/** Returns all tables, as text. */
export function toText(totals: Totals): string {
  const parts = [
    groupTable(
      "chassis",
      totals.chassis.map((group) => [group.id, group]),
    ),
    groupTable(
      "seat",
      totals.seats.map((group) => [String(group.seat + 1), group]),
    ),
  ];
  if (totals.territory.length > 1) {
    parts.push(
      groupTable(
        "territory",
        totals.territory.map((group) => [`${group.rank + 1}.`, group]),
      ),
    );
  }
  if (totals.levels.length > 1)
    parts.push(
      groupTable(
        "brain",
        totals.levels.map((group) => [group.id, group]),
      ),
    );
  for (const { team, winShare } of totals.teams) parts.push(`team ${team + 1} wins ${percent(winShare)}`);
  return [...parts, factsOf(totals)].join("\n\n");
}

function groupTable(name: string, groups: readonly (readonly [string, Group & Partial<ChassisGroup>])[]): string {
  const hasUses = groups.some(([, group]) => group.abilityUses !== undefined);
  const head = [name, "seats", "wins", "banked", "kills", "deaths", "damage", "carried home"];
  const table = new Table({
    head: hasUses ? [...head, "ability 1", "ability 2"] : head,
    style: { head: [], border: [] },
  });
  for (const [label, group] of groups) {
    table.push([
      label,
      group.seats,
      percent(group.winShare),
      group.banked.toFixed(1),
      group.kills.toFixed(2),
      group.deaths.toFixed(2),
      group.damage.toFixed(0),
      percent(group.bankedShare),
      ...(hasUses ? (group.abilityUses ?? []).map((uses) => uses.toFixed(1)) : []),
    ]);
  }
  return table.toString();
}

function factsOf(totals: Totals): string {
  const facts = [
    `${totals.matches} matches of ${totals.mode} from seed ${totals.seed}, ${totals.seconds.toFixed(0)} s each`,
    `${totals.fightsPerMatch.toFixed(1)} fights a match, the first after ${totals.firstBlow} s; enemies in sight after ${totals.firstContact} s`,
    `${percent(totals.bankedShare)} of what was picked up was carried home by its finder`,
    `the leader at half time won ${percent(totals.halfTimeLeaderWins)}; ${totals.draws} draws`,
  ];
  if (totals.waves > 0) facts.push(`${totals.waves.toFixed(1)} waves`);
  return facts.join("\n");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
