import type { CamerasWords } from "../en/cameras.ts";

export const cameras: CamerasWords = {
  director: "REGIE",
  follow: "VERFOLGT",
  free: "FREIE KAMERA",
  whole: "GANZES LABYRINTH",
  sight: "SICHT",
  eyes: "AUGEN VON",
  keys: {
    list: "Tasten",
    bar: "Zeitleiste",
    follow: "Roboter verfolgen",
    turn: "voriger, nächster",
    director: "Regie",
    free: "freie Kamera",
    whole: "ganzes Labyrinth",
    move: "bewegen",
    zoom: "näher, weiter weg",
    vision: "wessen Sicht",
    second: "zweiter Kampf",
  },
};
