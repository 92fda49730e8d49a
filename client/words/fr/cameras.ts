import type { CamerasWords } from "../en/cameras.ts";

export const cameras: CamerasWords = {
  director: "RÉALISATEUR",
  follow: "SUIVI",
  free: "CAMÉRA LIBRE",
  whole: "TOUT LE LABYRINTHE",
  sight: "VUE",
  eyes: "YEUX DE",
  keys: {
    list: "touches",
    bar: "chronologie",
    follow: "suivre un robot",
    turn: "précédent, suivant",
    director: "réalisateur",
    free: "caméra libre",
    whole: "tout le labyrinthe",
    move: "déplacer",
    zoom: "plus près, plus loin",
    vision: "la vue de qui",
    second: "deuxième combat",
  },
};
