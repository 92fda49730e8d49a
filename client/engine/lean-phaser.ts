/**
 * How Vite builds Phaser into the page: with `parts.js` for its entry, without what its files name and the game never calls.
 * Parts that depend on others by way of an index file get what they use of it. In development Phaser is whole.
 */
import type { Plugin } from "vite";

const SOURCES = "/node_modules/phaser/src/";

/** Files of which others use one thing, and that thing alone. */
const INSTEAD: Readonly<Record<string, string>> = {
  // Whole folders, for one event and one generator of chance.
  "renderer/index.js": `module.exports = { Events: require("./events") };`,
  "math/index.js": `module.exports = { RandomDataGenerator: require("./random-data-generator/RandomDataGenerator") };`,
  // What a browser can play: nothing of it is played by Phaser. Asking took time before the first picture.
  "device/Audio.js": "module.exports = {};",
  "device/Video.js": "module.exports = {};",
};

/** Files whose one function or class is never called. Whoever calls it all the same is told so. */
const LEFT_OUT: readonly string[] = [
  "input/keyboard/KeyboardManager.js",
  "renderer/webgl/renderNodes/BatchHandlerPointLight.js",
  "renderer/webgl/renderNodes/submitter/SubmitterTilemapGPULayer.js",
  "textures/parsers/AtlasXML.js",
  "textures/parsers/PCT.js",
  "textures/parsers/UnityYAML.js",
  "tilemaps/ObjectHelper.js",
  "tilemaps/TilemapGPULayer.js",
  "tilemaps/components/CreateFromTiles.js",
  "tilemaps/components/GetTilesWithinShape.js",
  "tilemaps/components/RenderDebug.js",
  "tilemaps/parsers/Parse.js",
  // What is set, and what draws it, of filters that are not asked for: bloom and fog are made of the others.
  ...filters(
    ["Barrel", "Blocky", "Bokeh", "ColorMatrix", "CombineColorMatrix", "Displacement", "Glow", "GradientMap"],
    ["ImageLight", "Key", "Mask", "NormalTools", "PanoramaBlur", "Pixelate", "Quantize", "Sampler", "Shadow"],
    ["Vignette", "Wipe"],
  ),
];

/**
 * Phaser asks for a WebGL context while its file is read, to know whether there is one, and throws it away. The screen makes
 * the one context of the game before Phaser starts (`client/scenes/drawn-canvas.ts`), so that the question is answered.
 */
const ASKS_FOR_WEBGL = "device/Features.js";
const QUESTION = "Features.webGL = testWebGL();";

/** Constants by which Phaser's files ask what to be built with: no canvas without WebGL, and the game's own sounds. */
const FEATURES = {
  // They are written for a bundler that knows `global`.
  global: "globalThis",
  "typeof WEBGL_RENDERER": "true",
  "typeof CANVAS_RENDERER": "false",
  "typeof FEATURE_SOUND": "false",
  "typeof WEBGL_DEBUG": "false",
  "typeof PLUGIN_CAMERA3D": "false",
  "typeof PLUGIN_FBINSTANT": "false",
};

/** Returns the two files of each filter: what is set, and what draws it. */
function filters(...rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flat().flatMap((name) => [`filters/${name}.js`, `renderer/webgl/renderNodes/filters/Filter${name}.js`]);
}

/**
 * Returns the plugin. The build fails when the game names a part that the entry lacks, and when this Phaser has no file of
 * one of the names above: then they are to be looked at.
 * @param entry path of `parts.js`
 */
export function leanPhaser(entry: string): Plugin {
  const missed = new Set([...Object.keys(INSTEAD), ...LEFT_OUT, ASKS_FOR_WEBGL]);
  return {
    name: "lean-phaser",
    apply: "build",
    config: () => ({
      resolve: { alias: [{ find: /^phaser$/, replacement: entry }] },
      define: FEATURES,
      build: {
        rolldownOptions: {
          onLog(level, log, tell) {
            if (log.code === "IMPORT_IS_UNDEFINED") throw new Error(log.message);
            tell(level, log);
          },
        },
      },
    }),
    load(id) {
      const [, name = ""] = id.split(SOURCES);
      const instead = INSTEAD[name];
      if (instead === undefined && !LEFT_OUT.includes(name)) return null;
      missed.delete(name);
      return instead ?? `module.exports = function () { throw new Error("not built in: phaser/src/${name}"); };`;
    },
    transform(code, id) {
      if (!id.endsWith(SOURCES + ASKS_FOR_WEBGL) || !code.includes(QUESTION)) return null;
      missed.delete(ASKS_FOR_WEBGL);
      return code.replace(QUESTION, "Features.webGL = true;");
    },
    buildEnd(error) {
      // A page without Phaser has none of its files.
      const isBuilt = [...this.getModuleIds()].includes(entry);
      if (error === undefined && isBuilt && missed.size > 0) throw new Error(`phaser has no ${[...missed].join(", ")}`);
    },
  };
}
