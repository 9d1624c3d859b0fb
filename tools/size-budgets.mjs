// What may weigh what, in bytes of gzip. `gate` fails the run; without it the figure is a target
// still to reach, printed as it is. A lazy chunk that no line names fails the run: whoever adds one
// says here what it may cost.

const react = [/^react(\/|$)/, /^react-dom(\/|$)/, /^scheduler/]
const frameworks = [...react, /^@radix-ui\//, /^@tanstack\//, /^framer-motion/, /^motion-/]

/** What loads at once. `external` stays outside: the host brings it, or chose not to count it. */
export const entries = [
  {
    name: 'ShareButton before intent',
    code: `import { ShareButton } from '@playthread/share-dialog'; import { ShareProvider } from '@playthread/core/react'; console.log(ShareButton, ShareProvider)`,
    external: frameworks,
    budget: 6000,
    gate: true,
  },
  {
    name: 'SharedConversation with replay bar',
    code: `import { SharedConversation } from '@playthread/share-viewer'; console.log(SharedConversation)`,
    external: react,
    budget: 75_000,
  },
  {
    name: 'ConversationView with replay bar',
    code: `import { ConversationView } from '@playthread/share-viewer'; console.log(ConversationView)`,
    external: react,
    budget: 75_000,
  },
  {
    name: 'ReplayBar with core',
    code: `import { ReplayBar, useReplay } from '@playthread/replay-bar'; console.log(ReplayBar, useReplay)`,
    external: frameworks,
    budget: 9000,
  },
  {
    name: 'Timeline core',
    code: `import { compileTimeline, stateAt } from '@playthread/core'; console.log(compileTimeline, stateAt)`,
    external: [],
    budget: 3000,
  },
  {
    name: 'Recorder',
    code: `import { createRecorder } from '@playthread/core/recorder'; console.log(createRecorder)`,
    external: [],
    budget: 2000,
    gate: true,
  },
  {
    name: 'HTTP adapter',
    code: `import { createHttpAdapter } from '@playthread/adapters/http'; console.log(createHttpAdapter)`,
    external: [],
    budget: 11_000,
    gate: true,
  },
]

/** Whatever is opened, the panel it opens in is there. */
const panel = 'share-viewer/panel/panel'
/** Whatever of a replay's surfaces is opened, its controls are there. */
const controls = 'replay-bar/bar/full-bar'

/**
 * What loads when it is asked for: a chunk and whatever comes with it that is not there already.
 * `[beginning of its module, budget, a chunk that is always there before]`; the first line that
 * fits decides. Add a line for what you add.
 */
export const lazy = [
  ['share-dialog/share-surface/', 7500],
  // The controls, with the pointer or the focus on the bar, or with the press.
  [controls, 8200],
  // What is said at a moment, without its markdown.
  ['replay-bar/bar/preview-surface', 1750, controls],
  ['replay-bar/bar/', 1500, controls],
  // With its words.
  [panel, 14_800],
  ['share-viewer/code/highlight', 11_000],
  ['highlight.js/es/languages/', 5000],
  ['share-viewer/export/export-conversation', 4500],
  // The whole viewer once more, as text, for pages that open offline.
  ['share-viewer/export/standalone-page', 400_000],
  ['share-viewer/markdown/growing/', 3800],
  // KaTeX.
  ['share-viewer/math/', 82_000],
  // The drawing of Mermaid's diagrams, with the layout engine under it.
  ['share-viewer/diagram/draw-diagram', 480_000],
  ['share-viewer/resources/table/', 21_000, panel],
  ['share-viewer/resources/html/', 4500, panel],
  ['share-viewer/resources/image/', 4000, panel],
  ['share-viewer/resources/json/', 3500, panel],
  ['share-viewer/resources/diff/', 7000, panel],
  ['share-viewer/resources/diagram/', 5000, panel],
  ['share-viewer/resources/pdf/', 7000, panel],
  ['pdfjs-dist/build/pdf.worker', 380_000],
  ['pdfjs-dist/', 140_000],
  ['share-viewer/resources/chart/', 28_000, panel],
  ['vega-interpreter/', 4000],
  // The grammar and the engine under it.
  ['vega-lite/', 280_000],
  ['share-viewer/resources/ansi/', 2000, panel],
  ['share-viewer/resources/previews/', 2500, panel],
]

/** Style sheets, minified as a host would ship them. */
export const styles = [
  { name: 'core', budget: 3000 },
  { name: 'share-dialog', budget: 3000 },
  { name: 'replay-bar', budget: 4000 },
  { name: 'share-viewer', budget: 12_000 },
]
