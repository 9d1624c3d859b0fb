import type { DiagramKind } from '../diagram/diagram-kind.ts'
import { panelPageLabels, type PanelPageLabels } from '../panel/panel-page-labels.ts'
import { formatDuration } from './format-duration.ts'

/** The texts that the page needs at once; those of the panel come with it. */
export interface ViewerLabels extends PanelPageLabels {
  /** The first word of the line under the title. */
  readonly sharedConversation: string
  readonly turns: (count: number) => string
  readonly files: (count: number) => string
  readonly updated: (date: string) => string
  readonly copyPageLink: string
  readonly moreActions: string
  readonly exportMarkdown: string
  readonly exportJson: string
  readonly exportHtml: string
  readonly exporting: string
  readonly exported: string
  readonly exportFailed: string
  readonly print: string
  readonly theme: string
  readonly themeLight: string
  readonly themeDark: string
  readonly themeSystem: string
  readonly outline: string
  readonly jumpToLatest: string
  readonly untitled: string
  readonly transcript: string

  readonly turn: (number: number) => string
  readonly userMessage: string
  readonly assistantMessage: string
  readonly copyMessage: string
  readonly copyReply: string
  readonly copyMessageLink: string
  /** The same answer for every kind of generation that a person ended. */
  readonly generationStopped: string
  readonly generationFailed: string
  readonly streaming: string
  readonly errorPart: string
  readonly unknownPart: (type: string) => string
  readonly dataPart: (name: string) => string
  readonly brokenPart: string
  readonly emptyReply: string

  readonly thinking: string
  readonly thought: string
  readonly thoughtFor: (duration: string) => string
  readonly duration: (ms: number) => string
  readonly stepRunning: string
  readonly stepFailed: string
  readonly stepDenied: string
  readonly stepAbandoned: string
  /** What an agent that a call started did, by how many tools it called. */
  readonly agentWork: (steps: number) => string
  /** What it was asked, and what it wrote. */
  readonly agentTask: string
  readonly agentReply: string

  readonly sources: string
  readonly source: (number: number) => string
  /** After a link whose words name another place than it leads to. */
  readonly linkHost: (host: string) => string
  readonly linkWithCredentials: (host: string) => string
  readonly loadImage: (host: string) => string
  readonly imageBlocked: string
  readonly imageFailed: string
  readonly checked: string
  readonly unchecked: string
  readonly code: string
  readonly copyCode: string
  readonly table: string
  /** What kind of diagram: its name above it, and its alternative text without one of its own. */
  readonly diagram: (kind: DiagramKind) => string
  readonly diagramSource: string
  readonly diagramDrawing: string
  readonly diagramFailed: string
  /** A footnote's number where it is referred to, for those who cannot see it. */
  readonly footnote: (name: string) => string
  readonly footnoteBack: (name: string) => string
  readonly allRows: (count: number) => string
  readonly longMessage: (size: string) => string
  readonly showFormatted: string

  readonly loadingConversation: string
  readonly notSharedTitle: string
  readonly notSharedText: string
  readonly stoppedTitle: string
  readonly stoppedText: string
  readonly offlineTitle: string
  readonly offlineText: string
  readonly unavailableTitle: string
  readonly unavailableText: string
  readonly invalidTitle: string
  readonly invalidText: string
  readonly retrying: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly staleOffline: string
  readonly staleFailed: string
  readonly reconnecting: string
  readonly newMessages: (count: number) => string
  readonly conversationUpdated: string
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** English. */
const diagramNames: Readonly<Record<DiagramKind, string>> = {
  flowchart: 'Flowchart',
  sequence: 'Sequence diagram',
  class: 'Class diagram',
  state: 'State diagram',
  entity: 'Entity relationship diagram',
  chart: 'Chart',
  other: 'Diagram',
}

export const viewerLabels: ViewerLabels = {
  ...panelPageLabels,
  sharedConversation: 'Shared conversation',
  turns: (n) => count(n, 'turn', 'turns'),
  files: (n) => count(n, 'file', 'files'),
  updated: (date) => `Updated ${date}`,
  copyPageLink: 'Copy link',
  moreActions: 'More actions',
  exportMarkdown: 'Save as Markdown',
  exportJson: 'Save as JSON',
  exportHtml: 'Save as a web page',
  exporting: 'Preparing the file',
  exported: 'Saved',
  exportFailed: 'The file couldn’t be made',
  print: 'Print',
  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'System',
  outline: 'Turns',
  jumpToLatest: 'Jump to latest',
  untitled: 'Untitled conversation',
  transcript: 'Conversation',

  turn: (number) => `Turn ${number}`,
  userMessage: 'User',
  assistantMessage: 'Assistant',
  copyMessage: 'Copy message',
  copyReply: 'Copy reply',
  copyMessageLink: 'Copy link to this message',
  generationStopped: 'This reply was stopped before it was finished.',
  generationFailed: 'This reply could not be finished.',
  streaming: 'Still being written',
  errorPart: 'Something went wrong',
  unknownPart: (type) => `Something this page can’t show yet (${type})`,
  dataPart: (name) => name,
  brokenPart: 'This part couldn’t be shown.',
  emptyReply: 'An empty message',

  thinking: 'Thinking',
  thought: 'Thought',
  thoughtFor: (duration) => `Thought for ${duration}`,
  duration: formatDuration,
  stepRunning: 'Running',
  stepFailed: 'Failed',
  stepDenied: 'Denied',
  stepAbandoned: 'No result',
  agentWork: (n) => (n === 0 ? 'Agent’s work' : `Agent’s work · ${count(n, 'step', 'steps')}`),
  agentTask: 'Task',
  agentReply: 'Agent',

  sources: 'Sources',
  source: (number) => `Source ${number}`,
  linkHost: (host) => `(${host})`,
  linkWithCredentials: (host) => `(leads to ${host})`,
  loadImage: (host) => `Load image from ${host}`,
  imageBlocked: 'Image left out: its address isn’t one that can be opened safely',
  imageFailed: 'This image couldn’t be loaded',
  checked: 'Done',
  unchecked: 'To do',
  code: 'Code',
  copyCode: 'Copy',
  table: 'Table',
  diagram: (kind) => diagramNames[kind],
  diagramSource: 'Show source',
  diagramDrawing: 'Show diagram',
  diagramFailed: 'This diagram can’t be drawn here. This is its source.',
  footnote: (name) => `Footnote ${name}`,
  footnoteBack: (name) => `Back to where footnote ${name} is referred to`,
  allRows: (n) => `Show all ${n} rows`,
  longMessage: (size) => `This message is long (${size}), so it is shown as plain text.`,
  showFormatted: 'Show formatted',

  loadingConversation: 'Loading the conversation',
  notSharedTitle: 'This conversation isn’t shared',
  notSharedText:
    'Its owner may have stopped sharing it, or the link may be incomplete. Ask whoever sent it to you for a new one.',
  stoppedTitle: 'This conversation isn’t shared any more',
  stoppedText:
    'Its owner stopped sharing it while you were reading. Ask whoever sent it to you for a new link.',
  offlineTitle: 'You seem to be offline',
  offlineText: 'The conversation will load once the connection is back.',
  unavailableTitle: 'This conversation can’t be loaded right now',
  unavailableText: 'The link may be fine. Try again in a moment.',
  invalidTitle: 'This conversation can’t be shown',
  invalidText: 'What arrived isn’t a conversation this page can read. It may be repaired soon.',
  retrying: 'Trying again',
  emptyTitle: 'Nothing here yet',
  emptyText: 'Messages appear on this page as soon as there are any.',
  staleOffline: 'You seem to be offline. This is the conversation as it was last loaded.',
  staleFailed: 'The latest changes couldn’t be loaded. This is the conversation as it was before.',
  reconnecting: 'Reconnecting for live updates',
  newMessages: (n) => count(n, 'new message', 'new messages'),
  conversationUpdated: 'The conversation was updated',
}
