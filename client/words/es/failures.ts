/** Failures in Spanish. */
import type { FailureWords } from "../en/failures.ts";

const TRY_AGAIN = "Reintentar";
const FIND_ANOTHER = "Buscar otra partida";

export const failures: FailureWords = {
  "no-webgl": {
    sentence: "Este navegador no puede dibujar el laberinto.",
    cause: "WebGL falta o está desactivado. Activa la aceleración por hardware en los ajustes o prueba otro navegador.",
    button: TRY_AGAIN,
  },
  "room-gone": {
    sentence: "Esta partida ya no existe.",
    cause: "Su sala se cerró mientras no estabas, así que no hay puesto al que volver.",
    button: FIND_ANOTHER,
  },
  full: {
    sentence: "Esta partida está llena.",
    cause: "Todos los puestos los ocupan personas.",
    button: FIND_ANOTHER,
  },
  "server-stopped": {
    sentence: "El servidor se ha detenido.",
    cause: "Se apagó o se está reiniciando. Suele volver en menos de un minuto.",
    button: TRY_AGAIN,
  },
  "server-unreachable": {
    sentence: "El servidor no responde.",
    cause: "Tu conexión se ha caído, o algo entre tú y el servidor bloquea los websockets.",
    button: TRY_AGAIN,
  },
  "page-outdated": {
    sentence: "Esta página es más antigua que el servidor.",
    cause: "El juego se actualizó y recargar una vez no trajo la página nueva. Vaciar la caché puede ayudar.",
    button: "Recargar",
  },
  "no-such-match": {
    sentence: "Esa partida no existe.",
    cause: "El enlace es de una partida que terminó, o no se copió entero.",
    button: "Ir al inicio",
  },
  "no-such-replay": {
    sentence: "Esa repetición no existe.",
    cause: "El enlace es de una partida que ya no se guarda, o no se copió entero.",
    button: "Ir al inicio",
  },
  "replay-damaged": {
    sentence: "Esta repetición está dañada.",
    cause: "Su archivo no está completo y no se puede reproducir.",
    button: "Ir al inicio",
  },
  "replay-unplayable": {
    sentence: "Esta repetición no se puede mostrar.",
    cause: "Se jugó con reglas anteriores que esta página no sabe dibujar.",
    button: "Ir al inicio",
  },
  "has-seat": {
    sentence: "Estás jugando en esta partida.",
    cause: "Quien juega en una partida no puede mirarla a la vez: los espectadores ven a través de la niebla.",
    button: "Volver a mi puesto",
  },
  replaced: {
    sentence: "Ahora juegas en otra página.",
    cause: "El mismo invitado entró en esta partida desde otra página y se llevó el puesto.",
    button: "Jugar aquí",
  },
  "too-often": {
    sentence: "Entran demasiados desde tu dirección.",
    cause: "El servidor solo da un número de puestos por minuto a cada dirección. Espera un poco.",
    button: TRY_AGAIN,
  },
  kicked: {
    sentence: "El servidor terminó tu juego.",
    cause: "Recibió de esta página más de lo que un juego envía jamás, o la conexión no daba abasto.",
    button: "Volver a entrar",
  },
};
