/** Clips, in Spanish. */
import { counting } from "../counting.ts";
import type { ClipWords } from "../en/clip.ts";

const { number, plural } = counting("es");

export const clip: ClipWords = {
  open: "Recortar",
  title: "Hacer un clip",
  kind: "En qué se convierte",
  kinds: { video: "Vídeo con sonido", gif: "GIF sin sonido" },
  from: "Empieza en",
  to: "Acaba en",
  length: (seconds) => `Dura ${number(seconds, 1)} s`,
  short: (least) => `Muy corto: ${plural(least, `${number(least)} segundo`, `${number(least)} segundos`)} como mínimo.`,
  long: (most) => `Muy largo: ${plural(most, `${number(most)} segundo`, `${number(most)} segundos`)} como máximo.`,
  plays: "Se reproduce una vez mientras se graba, tal como lo ves ahora. Mantén esta página delante.",
  record: "Grabar",
  recording: (percent) => `Grabando: ${number(percent)} %`,
  writing: "Escribiendo el archivo…",
  cancel: "Cancelar",
  close: "Cerrar",
  another: "Otro clip",
  preview: "Tu clip",
  download: (megabytes) => `Descargar (${number(megabytes, 1)} MB)`,
  problems: {
    noRecorder: "Este navegador no puede grabar una imagen en movimiento. Prueba con uno más nuevo.",
    hidden: "La página quedó oculta, y lo que nadie ve no se dibuja. Mantenla delante hasta que acabe el clip.",
    disturbed: "Alguien saltó en el tiempo durante la grabación. No toques la línea de tiempo hasta que acabe el clip.",
    failed: "El navegador no pudo con este clip. Prueba con uno más corto o con una ventana más pequeña.",
  },
};
