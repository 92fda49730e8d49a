/** What holds for every resource. */
import { describe, expect, it } from "vitest";
import { chassisList, ROBOT } from "#shared/content/chassis.ts";
import {
  PRIZE_RESOURCE,
  RESOURCE_RADIUS,
  resourceList,
  VAULT_RESOURCE,
  WRECK_RESOURCE,
} from "#shared/content/resources.ts";
import { TILE } from "#shared/lib/math.ts";
import { expectWhole } from "#tests/support/whole.ts";

describe("resources", () => {
  it("bank something, take room that some chassis has, and unload in whole ticks", () => {
    for (const resource of resourceList) {
      expectWhole(resource.value, 1, 100);
      expectWhole(resource.cargo, 1, Math.min(...chassisList.map((chassis) => chassis.cargo)));
      expectWhole(resource.unload, 1, 255);
      expectWhole(resource.energy, 0, ROBOT.energy);
    }
  });

  it("name a wreck's scrap, and fit a tile", () => {
    expect(resourceList[WRECK_RESOURCE]?.name).toBe("Scrap");
    expect(resourceList[VAULT_RESOURCE]?.name).toBe("Scrap");
    expect(resourceList[PRIZE_RESOURCE]?.name).toBe("Core");
    expect(RESOURCE_RADIUS).toBeLessThan(TILE / 2);
  });
});
