import type { ReplayLabels } from './replay-labels.ts'

const minutes = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const whole = (ms: number): number => Math.max(1, Math.round(ms / 1000))
const turn = (number: number, turns: number): string =>
  number > 0 ? `Frage ${number} von ${turns}` : 'Anfang'

/** Every text of the bar in German: the second language of tests and stories. */
export const german: ReplayLabels = {
  region: 'Wiedergabe der Unterhaltung',
  controls: 'Bedienung der Wiedergabe',
  position: 'Stelle der Wiedergabe',
  positionText: (number, turns, ms) => `${turn(number, turns)}, ${Math.floor(ms / 1000)} Sekunden`,
  play: 'Abspielen',
  pause: 'Anhalten',
  previousTurn: 'Vorige Frage',
  nextTurn: 'Nächste Frage',
  turn,
  untitled: 'Anfang',
  cut: (kind, sourceMs, playedMs) =>
    `${whole(sourceMs)} s ${kind === 'work' ? 'Arbeit' : 'Pause'} → ${whole(playedMs)} s`,
  clock: minutes,
  about: (text) => `ca. ${text}`,
  recorded: 'Aufgezeichnet',
  estimated: 'Geschätzt',
  start: 'Wiedergeben',
  length: (ms) => `${whole(ms)} Sek.`,
  skipToResult: 'Zum Ergebnis springen',
  result: 'Ergebnis',
  replayAgain: 'Noch einmal',
  live: 'Jetzt',
  goLive: 'Zum Jetzt',
  newMessages: (count) => (count === 1 ? 'Eine neue Nachricht' : `${count} neue Nachrichten`),
  copyLink: 'Verweis auf diese Stelle kopieren',
  copied: 'Verweis kopiert',
  copyRefused: 'Der Browser hat das Kopieren nicht erlaubt. Kopieren Sie den Verweis selbst:',
  momentLink: 'Verweis auf diese Stelle',
  rate: (rate) => `${String(rate).replace('.', ',')}×`,
  speedIs: (rate) => `Tempo, ${String(rate).replace('.', ',')}×`,
  speedAndPacing: 'Tempo und Rhythmus',
  speed: 'Tempo',
  pacing: 'Rhythmus',
  presets: { brisk: 'Zügig', natural: 'Natürlich', recorded: 'Echtzeit' },
  playing: 'Wird abgespielt',
  paused: 'Angehalten',
  ended: 'Wiedergabe beendet',
  turnStarted: (number, title) => (number > 0 ? `Frage ${number}: ${title}` : 'Anfang'),
  runningTool: (toolName, title) => title ?? `${toolName} läuft`,
  skipped: (count) => `Zum Ergebnis gesprungen, ${count} Nachrichten`,
  shortcuts: 'Tasten',
  commands: {
    toggle: 'Abspielen oder anhalten',
    left: '5 Sekunden zurück',
    right: '5 Sekunden vor',
    back: '10 Sekunden zurück',
    forward: '10 Sekunden vor',
    previousTurn: 'Vorige Frage',
    nextTurn: 'Nächste Frage',
    previousStep: 'Voriger Schritt',
    nextStep: 'Nächster Schritt',
    start: 'Anfang',
    end: 'Ende',
    slower: 'Langsamer',
    faster: 'Schneller',
    pageBack: 'Ein Zehntel zurück',
    pageForward: 'Ein Zehntel vor',
    skip: 'Zum Ergebnis springen',
    help: 'Tasten',
    tenths: 'Zu diesem Zehntel',
  },
}
