/** Sparks and chips that fly from a point and slow down. A fixed pool of small sprites. */
import * as Phaser from "phaser";
import { LAYER, TRUE_SIZE } from "./layers.ts";

/** A handful of them. */
export interface Burst {
  readonly count: number;
  /** Middle of the directions, and how far to either side, in radians. */
  readonly angle: number;
  readonly spread: number;
  /** World units per second of the fastest. */
  readonly speed: number;
  /** Of the longest lived, in ms. */
  readonly life: number;
  readonly tint: number;
  /** Of their true size; 1 unless said. */
  readonly size?: number;
  /** Frame of the `fx` atlas; a spark unless said. */
  readonly frame?: string;
}

/** All of them. */
export interface Sparks {
  burst(x: number, y: number, burst: Burst, now: number): void;
  /** Moves all. @param now ms */
  update(now: number): void;
  clear(): void;
  count(): number;
}

interface Spark {
  readonly image: Phaser.GameObjects.Image;
  x: number;
  y: number;
  right: number;
  down: number;
  born: number;
  life: number;
  size: number;
}

const MOST = 192;

/** Share of its way that a spark has gone at a share of its life: fast first. */
const gone = (share: number): number => share * (2 - share);

/** Returns the pool, empty. */
export function createSparks(scene: Phaser.Scene): Sparks {
  const sparks: Spark[] = [];
  let next = 0;
  const take = (): Spark => {
    const spark = sparks[next % MOST];
    next++;
    if (spark !== undefined) return spark;
    const image = scene.add.image(0, 0, "fx", "spark").setDepth(LAYER.spark).setBlendMode(Phaser.BlendModes.ADD);
    const made = { image, x: 0, y: 0, right: 0, down: 0, born: 0, life: 0, size: 1 };
    sparks.push(made);
    return made;
  };
  return {
    burst(x, y, burst, now) {
      for (let index = 0; index < burst.count; index++) {
        const spark = take();
        // Looks only: nothing of the game hangs on this chance.
        const angle = burst.angle + (Math.random() * 2 - 1) * burst.spread;
        const speed = burst.speed * (0.35 + 0.65 * Math.random());
        spark.x = x;
        spark.y = y;
        spark.right = Math.cos(angle) * speed;
        spark.down = Math.sin(angle) * speed;
        spark.born = now;
        spark.life = burst.life * (0.5 + 0.5 * Math.random());
        spark.size = (burst.size ?? 1) * (0.6 + 0.8 * Math.random());
        spark.image
          .setFrame(burst.frame ?? "spark")
          .setTint(burst.tint)
          .setRotation(angle)
          .setVisible(true);
      }
    },
    update(now) {
      for (const spark of sparks) {
        if (!spark.image.visible) continue;
        const share = (now - spark.born) / spark.life;
        if (share >= 1) {
          spark.image.setVisible(false);
          continue;
        }
        const seconds = (gone(Math.max(0, share)) * spark.life) / 2000;
        spark.image.setPosition(spark.x + spark.right * seconds, spark.y + spark.down * seconds);
        spark.image.setScale(spark.size * TRUE_SIZE * (1 - share * 0.6), spark.size * TRUE_SIZE * 0.7);
        spark.image.setAlpha(1 - share * share);
      }
    },
    clear() {
      for (const spark of sparks) spark.image.setVisible(false);
    },
    count: () => sparks.reduce((sum, spark) => sum + (spark.image.visible ? 1 : 0), 0),
  };
}
