import type { CamerasWords } from "../en/cameras.ts";

export const cameras: CamerasWords = {
  director: "DIRETOR",
  follow: "SEGUINDO",
  free: "CÂMERA LIVRE",
  whole: "LABIRINTO INTEIRO",
  sight: "VISÃO",
  eyes: "OLHOS DE",
  keys: {
    list: "teclas",
    bar: "linha do tempo",
    follow: "seguir um robô",
    turn: "anterior, próximo",
    director: "diretor",
    free: "câmera livre",
    whole: "labirinto inteiro",
    move: "mover",
    zoom: "aproximar, afastar",
    vision: "a visão de quem",
    second: "segunda luta",
  },
};
