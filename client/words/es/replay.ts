/** Of a replay and its file, in Spanish. */
import type { ReplayWords } from "../en/replay.ts";

export const replay: ReplayWords = {
  region: "Repetición",
  checking: "Comprobando la repetición…",
  drop: "Suelta la repetición aquí para verla.",
  seal: {
    checking: "Comprobando el sello",
    valid: "Sello válido",
    damaged: "Dañada",
    signature: "Sello no válido",
    module: "Faltan las reglas",
    differs: "Partida alterada",
    unchecked: "Sello sin comprobar",
  },
  says: {
    checking: "La partida se juega de nuevo para ver si acaba igual.",
    valid: "Está firmada por este servidor y, jugada de nuevo, acaba igual.",
    damaged: "El archivo no es una repetición o no está completo.",
    signature: "Este servidor no la ha firmado: viene de otro sitio o alguien la ha cambiado.",
    module: "Las reglas con las que se jugó no están aquí.",
    differs: "Jugada de nuevo sale otra partida: alguien la ha cambiado.",
    unchecked: "Aquí no se pudo comprobar.",
  },
  tooLong: "El archivo es demasiado largo para ser una repetición.",
  refused: "Este archivo no se puede mostrar.",
  doubtful: "Puede que esta repetición no sea cierta.",
  anyway: "Verla de todos modos",
  close: "Cerrar",
  download: "Descargar",
  leave: "Inicio",
};
