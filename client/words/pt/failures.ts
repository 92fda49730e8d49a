/** Failures in Brazilian Portuguese. */
import type { FailureWords } from "../en/failures.ts";

const TRY_AGAIN = "Tentar de novo";
const FIND_ANOTHER = "Procurar outra partida";

export const failures: FailureWords = {
  "no-webgl": {
    sentence: "Este navegador não consegue desenhar o labirinto.",
    cause:
      "O WebGL não existe ou está desligado. Ative a aceleração de hardware nas configurações ou use outro navegador.",
    button: TRY_AGAIN,
  },
  "room-gone": {
    sentence: "Esta partida não existe mais.",
    cause: "A sala foi fechada enquanto você estava fora, então não há lugar para onde voltar.",
    button: FIND_ANOTHER,
  },
  full: {
    sentence: "Esta partida está cheia.",
    cause: "Todos os lugares estão ocupados por pessoas.",
    button: FIND_ANOTHER,
  },
  "server-stopped": {
    sentence: "O servidor parou.",
    cause: "Ele foi desligado ou está reiniciando. Costuma voltar em um minuto.",
    button: TRY_AGAIN,
  },
  "server-unreachable": {
    sentence: "O servidor não responde.",
    cause: "Sua conexão caiu, ou algo entre você e o servidor bloqueia websockets.",
    button: TRY_AGAIN,
  },
  "page-outdated": {
    sentence: "Esta página é mais antiga que o servidor.",
    cause: "O jogo foi atualizado, e recarregar uma vez não trouxe a página nova. Limpar o cache pode ajudar.",
    button: "Recarregar",
  },
  "no-such-match": {
    sentence: "Essa partida não existe.",
    cause: "O link é de uma partida que acabou, ou não foi copiado inteiro.",
    button: "Ir para o início",
  },
  "no-such-replay": {
    sentence: "Esse replay não existe.",
    cause: "O link é de uma partida que não é mais guardada, ou não foi copiado inteiro.",
    button: "Ir para o início",
  },
  "replay-damaged": {
    sentence: "Este replay está danificado.",
    cause: "O arquivo não está completo e não pode ser reproduzido.",
    button: "Ir para o início",
  },
  "replay-unplayable": {
    sentence: "Este replay não pode ser mostrado.",
    cause: "Foi jogado com regras antigas que esta página não sabe desenhar.",
    button: "Ir para o início",
  },
  "has-seat": {
    sentence: "Você está jogando nesta partida.",
    cause: "Quem joga em uma partida não pode assisti-la ao mesmo tempo: espectadores enxergam através da névoa.",
    button: "Voltar ao meu lugar",
  },
  replaced: {
    sentence: "Agora você joga em outra página.",
    cause: "O mesmo convidado entrou nesta partida por outra página e levou o lugar junto.",
    button: "Jogar aqui",
  },
  "too-often": {
    sentence: "Há gente demais entrando do seu endereço.",
    cause: "O servidor só dá um certo número de lugares por minuto a cada endereço. Espere um pouco.",
    button: TRY_AGAIN,
  },
  kicked: {
    sentence: "O servidor encerrou seu jogo.",
    cause: "Ele recebeu desta página mais do que um jogo envia, ou a conexão não deu conta.",
    button: "Entrar de novo",
  },
};
