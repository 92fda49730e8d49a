/** Seguir jugando, in Spanish. */
import type { PlayFromWords } from "../en/play-from.ts";

export const playFrom: PlayFromWords = {
  open: "Jugar desde aquí",
  title: (time) => `Seguir jugando desde ${time}`,
  says: "Toma un robot tal como está. Las IA conducen los demás, nadie más entra y no se graba nada.",
  seat: "Tu robot",
  place: (place, banked) => `Puesto ${place} · ${banked}`,
  name: "Tu nombre",
  play: "Jugar",
  joining: "Un momento…",
  cancel: "Cancelar",
  notKept: "Este archivo no está en este servidor. Solo se puede seguir en partidas jugadas aquí.",
  problems: {
    noReplay: "Este servidor ya no guarda esta repetición.",
    otherRules: "Esta partida se jugó con reglas antiguas: se puede ver, pero no seguir jugando.",
    noMoment: "En ese momento la partida ya acabó. Retrocede un poco.",
    busy: "El servidor está ocupado. Prueba de nuevo en un momento.",
    tooOften: "Has empezado muchas partidas seguidas. Espera un poco.",
    failed: "El servidor no responde. Prueba de nuevo en un momento.",
  },
};
