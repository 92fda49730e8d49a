/**
 * Phaser as the page is built with it: what the game uses, by the names of `import * as Phaser from "phaser"`. Phaser's own
 * entry names all it has, so that nothing could be left out: its index files register every kind of object.
 */
// Makes `addParallelFilters`, by which bloom is mixed in.
import "../../node_modules/phaser/src/filters/ParallelFilters.js";
import AddEffectBloom from "../../node_modules/phaser/src/actions/AddEffectBloom.js";
import "../../node_modules/phaser/src/cameras/2d/CameraManager.js";
import "../../node_modules/phaser/src/events/EventEmitter.js";
import CoreEvents from "../../node_modules/phaser/src/core/events/index.js";
import PhaserGame from "../../node_modules/phaser/src/core/Game.js";
import "../../node_modules/phaser/src/gameobjects/DisplayList.js";
import "../../node_modules/phaser/src/gameobjects/GameObjectCreator.js";
import "../../node_modules/phaser/src/gameobjects/GameObjectFactory.js";
import "../../node_modules/phaser/src/gameobjects/UpdateList.js";
import "../../node_modules/phaser/src/gameobjects/graphics/GraphicsCreator.js";
import "../../node_modules/phaser/src/gameobjects/graphics/GraphicsFactory.js";
import Image from "../../node_modules/phaser/src/gameobjects/image/Image.js";
import "../../node_modules/phaser/src/gameobjects/image/ImageFactory.js";
import "../../node_modules/phaser/src/gameobjects/lights/LightsPlugin.js";
import "../../node_modules/phaser/src/gameobjects/rendertexture/RenderTextureFactory.js";
import Sprite from "../../node_modules/phaser/src/gameobjects/sprite/Sprite.js";
import "../../node_modules/phaser/src/gameobjects/sprite/SpriteFactory.js";
import Text from "../../node_modules/phaser/src/gameobjects/text/Text.js";
import "../../node_modules/phaser/src/gameobjects/text/TextFactory.js";
import "../../node_modules/phaser/src/input/InputPlugin.js";
import LoaderEvents from "../../node_modules/phaser/src/loader/events/index.js";
import "../../node_modules/phaser/src/loader/LoaderPlugin.js";
import "../../node_modules/phaser/src/loader/filetypes/AtlasJSONFile.js";
import "../../node_modules/phaser/src/loader/filetypes/ImageFile.js";
import "../../node_modules/phaser/src/loader/filetypes/JSONFile.js";
import PhaserBlendModes from "../../node_modules/phaser/src/renderer/BlendModes.js";
import PhaserTintModes from "../../node_modules/phaser/src/renderer/TintModes.js";
import ProgramManager from "../../node_modules/phaser/src/renderer/webgl/ProgramManager.js";
import BatchHandlerQuad from "../../node_modules/phaser/src/renderer/webgl/renderNodes/BatchHandlerQuad.js";
import SubmitterQuad from "../../node_modules/phaser/src/renderer/webgl/renderNodes/submitter/SubmitterQuad.js";
import Utils from "../../node_modules/phaser/src/renderer/webgl/Utils.js";
import WebGLRenderer from "../../node_modules/phaser/src/renderer/webgl/WebGLRenderer.js";
import WebGLProgramWrapper from "../../node_modules/phaser/src/renderer/webgl/wrappers/WebGLProgramWrapper.js";
import ScaleModes from "../../node_modules/phaser/src/scale/const/SCALE_MODE_CONST.js";
import SceneEvents from "../../node_modules/phaser/src/scene/events/index.js";
import PhaserScene from "../../node_modules/phaser/src/scene/Scene.js";
import "../../node_modules/phaser/src/scene/ScenePlugin.js";
import Systems from "../../node_modules/phaser/src/scene/Systems.js";
import FilterMode from "../../node_modules/phaser/src/textures/const.js";
import "../../node_modules/phaser/src/tilemaps/TilemapCreator.js";
import CONST from "../../node_modules/phaser/src/const.js";

export const Actions = { AddEffectBloom };
export const BlendModes = PhaserBlendModes;
export const Core = { Events: CoreEvents };
export const Game = PhaserGame;
export const GameObjects = { Image, Sprite, Text };
export const Loader = { Events: LoaderEvents };
export const Renderer = {
  WebGL: {
    ProgramManager,
    RenderNodes: { BatchHandlerQuad, SubmitterQuad },
    Utils,
    WebGLRenderer,
    Wrappers: { WebGLProgramWrapper },
  },
};
export const Scale = ScaleModes;
export const Scene = PhaserScene;
// Systems are built in anyway; the pages on which pictures are tested ask for them.
export const Scenes = { Events: SceneEvents, Systems };
export const Textures = { FilterMode };
export const TintModes = PhaserTintModes;
export const { WEBGL } = CONST;
