/**
 * The built art by file name. Each address carries a hash of the content, so that it can be cached for good; Vite fills
 * the list when it bundles, from what the art build wrote.
 */
const urls = import.meta.glob<string>(["./public/assets/*.{webp,png,json}", "!./public/assets/art.json"], {
  query: "?url",
  import: "default",
  eager: true,
});

/** Returns the address of a file of the built art, such as "bots.webp". @throws RangeError when there is none */
export function assetUrl(name: string): string {
  const url = urls[`./public/assets/${name}`];
  if (url === undefined)
    throw new RangeError(`there is no art named ${name}; there are ${Object.keys(urls).join(", ")}`);
  return url;
}
