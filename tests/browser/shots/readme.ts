/** The pictures of the README, under the names that it gives them, and its animation. */
import sharp from "sharp";
import { openBrowser } from "../support/chromium.ts";
import type { StageServer } from "../support/stage-page.ts";
import type { Album } from "./take.ts";

const SIZE = { width: 1280, height: 720 };
/** File, play, and its ms. */
const PICTURES = [
  ["fight", "brawl", 950],
  ["heist", "heist", 950],
  ["results", "endScavenge", 950],
] as const;

/** The animation: frames from one ms of a play on, so many ms apart; its size, smaller than it is drawn. */
const FILM = { play: "melee", from: 4200, frames: 28, pace: 99, width: 480, height: 270 } as const;
const DRAWN = { width: 960, height: 540 };
/** Of the animation, 0 to 100: it must be loaded with a page. */
const QUALITY = 52;

/** Takes `fight.png`, `heist.png` and `results.png`, asked for as "readme", and `fight.webp`, asked for as "animation". */
export async function takeReadme(album: Album, stage: () => Promise<StageServer>): Promise<void> {
  if (album.wants("readme-pictures")) await takePictures(album, await stage());
  if (album.wants("readme-animation")) await takeFilm(album, await stage());
}

async function takePictures(album: Album, stage: StageServer): Promise<void> {
  const visitor = await openBrowser(SIZE);
  for (const [file, play, until] of PICTURES) {
    await stage.show(visitor.page, play, until);
    const picture = await stage.picture(visitor.page);
    await sharp(picture)
      .removeAlpha()
      .png({ palette: true, colours: 256, effort: 10 })
      .toFile(album.path(`${file}.png`));
  }
  await visitor.close();
}

async function takeFilm(album: Album, stage: StageServer): Promise<void> {
  const { play, from, frames, pace, width, height } = FILM;
  const visitor = await openBrowser(DRAWN);
  await stage.show(visitor.page, play, from);
  const pictures: Buffer[] = [];
  for (let frame = 0; frame < frames; frame++) {
    if (frame > 0) await stage.goOn(visitor.page, from + frame * pace);
    pictures.push(
      await sharp(await stage.picture(visitor.page))
        .resize(width, height)
        .removeAlpha()
        .png()
        .toBuffer(),
    );
  }
  await visitor.close();
  await sharp(pictures, { join: { animated: true } })
    .webp({ quality: QUALITY, effort: 6, loop: 0, delay: pictures.map(() => pace) })
    .toFile(album.path("fight.webp"));
}
