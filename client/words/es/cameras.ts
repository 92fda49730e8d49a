import type { CamerasWords } from "../en/cameras.ts";

export const cameras: CamerasWords = {
  director: "REALIZADOR",
  follow: "SIGUIENDO A",
  free: "CÁMARA LIBRE",
  whole: "TODO EL LABERINTO",
  sight: "VISTA",
  eyes: "OJOS DE",
  keys: {
    list: "teclas",
    bar: "línea de tiempo",
    follow: "seguir a un robot",
    turn: "anterior, siguiente",
    director: "realizador",
    free: "cámara libre",
    whole: "todo el laberinto",
    move: "mover",
    zoom: "acercar, alejar",
    vision: "la vista de quién",
    second: "segundo combate",
  },
};
