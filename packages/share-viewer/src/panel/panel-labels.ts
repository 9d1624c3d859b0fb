import { panelPageLabels, type PanelPageLabels } from './panel-page-labels.ts'

/** Every visible text of the panel, its previews, the resource strip and chips. */
export interface PanelLabels extends PanelPageLabels {
  readonly panel: string
  readonly gallery: string
  readonly close: string
  readonly resize: string
  /** In CSS pixels. */
  readonly panelWidth: (pixels: number) => string
  readonly larger: string
  readonly smaller: string
  readonly download: string
  readonly copy: string
  readonly previous: string
  readonly next: string
  readonly position: (index: number, count: number) => string
  readonly follow: string
  readonly following: string
  readonly olderVersion: string
  readonly newerVersion: string
  readonly version: (index: number, count: number) => string
  readonly versionShort: (index: number, count: number) => string
  readonly missing: string

  readonly loading: string
  readonly loadFailed: string
  readonly offline: string
  readonly gone: string
  readonly blocked: string
  readonly broken: string
  readonly tooLarge: (size: string) => string
  readonly truncated: (shown: string, size: string) => string
  readonly noPreview: string
  readonly thirdParty: (host: string) => string
  readonly load: string
  readonly openLink: (host: string) => string
  readonly credentialsInLink: string

  readonly zoom: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly zoomed: (percent: string) => string
  readonly dimensions: (width: number, height: number) => string
  readonly imageArea: string

  readonly compareOne: string
  readonly compareOver: string
  readonly compareBeside: string
  readonly before: string
  readonly after: string
  readonly compareBefore: (name: string) => string
  readonly compareAfter: (name: string) => string
  readonly compareDivider: string
  /** How much of the picture is the older version, 0–100. */
  readonly compareShare: (percent: number) => string

  readonly pdfArea: string
  readonly pdfPage: (page: number) => string
  readonly pdfPages: (count: string, n: number) => string
  readonly pdfPagesCut: (shown: string, total: string) => string
  readonly pdfPageField: string
  /** After the number of the page: `of 12`. */
  readonly pdfOf: (count: string) => string
  readonly pdfLocked: string

  readonly diffArea: string
  readonly diffFiles: (count: string, n: number) => string
  readonly diffTotals: (added: string, removed: string) => string
  readonly diffUnified: string
  readonly diffSplit: string
  readonly diffHunk: (file: string, line: number) => string
  readonly diffLineAdded: string
  readonly diffLineRemoved: string
  readonly diffAdded: string
  readonly diffDeleted: string
  readonly diffRenamed: string
  readonly diffBinary: string
  readonly diffUnnamed: string
  readonly diffMore: (count: string, n: number) => string
  readonly diffInvalid: string

  readonly chart: string
  readonly chartData: string
  readonly chartSource: string
  readonly chartAlt: (description: string) => string
  readonly chartElsewhere: string
  readonly chartInvalid: string
  readonly chartTooLarge: string
  readonly chartBroken: string

  readonly diagramArea: string

  readonly tableArea: string
  readonly filterRows: string
  readonly tableSize: (
    rows: string,
    columns: string,
    rowCount: number,
    columnCount: number,
  ) => string
  readonly tableMatches: (rows: string, total: string) => string
  readonly tableColumnsCut: (shown: string, total: string) => string
  readonly tableEmpty: string
  readonly column: (index: number) => string

  readonly view: string
  readonly htmlSource: string
  readonly htmlPreview: string
  readonly htmlNote: string
  readonly htmlPlainNote: string
  readonly htmlBlocked: string
  readonly htmlRun: string
  readonly htmlStop: string
  readonly htmlRunning: (title: string) => string
  readonly htmlRunNote: string
  readonly htmlRunBlocked: string
  readonly htmlRunUnavailable: string
  readonly markdownSource: string
  readonly markdownFormatted: string
  readonly terminal: string
  readonly text: string

  readonly jsonTree: string
  readonly jsonItems: (count: string, n: number) => string
  readonly jsonMore: (count: string, n: number) => string
  readonly jsonInvalid: string
  readonly jsonText: string
  readonly jsonTreeView: string

  readonly toolStatus: string
  readonly toolDuration: string
  readonly toolInput: string
  readonly toolResult: string
  /** From a call of an agent to the call that started the agent. */
  readonly agentBack: (call: string) => string
  readonly toolRunning: string
  readonly toolDone: string
  readonly toolError: string
  readonly toolDenied: string
  readonly toolAbandoned: string
  readonly toolWaiting: string
  readonly toolNoResult: string
  readonly toolDeniedText: string
  readonly toolAbandonedText: string
  readonly toolCut: string
  readonly toolImage: (index: number) => string
  readonly toolAudio: (index: number) => string
  readonly copyResult: string
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many)

/** English. */
export const panelLabels: PanelLabels = {
  ...panelPageLabels,
  panel: 'Preview',
  gallery: 'All resources',
  close: 'Close panel',
  resize: 'Width of the preview',
  panelWidth: (pixels) => `${pixels} pixels`,
  larger: 'Enlarge preview',
  smaller: 'Make preview smaller',
  download: 'Download',
  copy: 'Copy',
  previous: 'Previous resource',
  next: 'Next resource',
  position: (index, count) => `${index} of ${count}`,
  follow: 'Follow',
  following: 'Following',
  olderVersion: 'Older version',
  newerVersion: 'Newer version',
  version: (index, count) => `Version ${index} of ${count}`,
  versionShort: (index, count) => `v${index} / ${count}`,
  missing: 'This isn’t part of the conversation any more.',

  loading: 'Loading…',
  loadFailed: 'This couldn’t be loaded.',
  offline: 'This couldn’t be loaded. The connection may be down.',
  gone: 'This file isn’t available any more.',
  blocked: 'This file’s address isn’t one that can be opened safely.',
  broken: 'This file can’t be shown. It may be damaged.',
  tooLarge: (size) => `At ${size} this is too large to show here.`,
  truncated: (shown, size) => `Showing the first ${shown} of ${size}.`,
  noPreview: 'There is no preview for this kind of file.',
  thirdParty: (host) => `This comes from ${host}, which would see that you opened it.`,
  load: 'Load it',
  openLink: (host) => `Open ${host}`,
  credentialsInLink:
    'This address contains a user name, which is often used to disguise where a link leads.',

  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  zoomed: (percent) => percent,
  dimensions: (width, height) => `${width} × ${height}`,
  imageArea: 'Image, use the arrow keys to move around when zoomed in',

  compareOne: 'Image',
  compareOver: 'Compare',
  compareBeside: 'Side by side',
  before: 'Before',
  after: 'After',
  compareBefore: (name) => `${name}, before`,
  compareAfter: (name) => `${name}, after`,
  compareDivider: 'Divider between before and after',
  compareShare: (percent) => `${percent} % before`,

  pdfArea: 'Pages',
  pdfPage: (page) => `Page ${page}`,
  pdfPages: (count, n) => `${count} ${plural(n, 'page', 'pages')}`,
  pdfPagesCut: (shown, total) => `Showing the first ${shown} of ${total} pages.`,
  pdfPageField: 'Page',
  pdfOf: (count) => `of ${count}`,
  pdfLocked: 'This file is protected by a password, so it can’t be shown here.',

  diffArea: 'Changes',
  diffFiles: (count, n) => `${count} ${plural(n, 'file', 'files')}`,
  diffTotals: (added, removed) => `${added} added, ${removed} removed`,
  diffUnified: 'Unified',
  diffSplit: 'Split',
  diffHunk: (file, line) => `Changes in ${file} from line ${line}`,
  diffLineAdded: 'Added:',
  diffLineRemoved: 'Removed:',
  diffAdded: 'New file',
  diffDeleted: 'Deleted',
  diffRenamed: 'Renamed',
  diffBinary: 'Binary file',
  diffUnnamed: 'Changes',
  diffMore: (count, n) => `Show ${count} more ${plural(n, 'line', 'lines')}`,
  diffInvalid: 'This isn’t a diff that can be read, so it is shown as text.',

  chart: 'Chart',
  chartData: 'Data',
  chartSource: 'Source',
  chartAlt: (description) => `Chart: ${description}`,
  chartElsewhere: 'Some of its data or pictures are on other sites and were not loaded.',
  chartInvalid: 'This isn’t a chart that can be read, so it is shown as text.',
  chartTooLarge: 'This chart is too large to draw here, so it is shown as text.',
  chartBroken: 'This chart can’t be drawn. Its source is still here.',

  diagramArea: 'Diagram',

  tableArea: 'Table rows',
  filterRows: 'Filter rows',
  tableSize: (rows, columns, rowCount, columnCount) =>
    `${rows} ${plural(rowCount, 'row', 'rows')} · ${columns} ${plural(columnCount, 'column', 'columns')}`,
  tableMatches: (rows, total) => `${rows} of ${total} rows`,
  tableColumnsCut: (shown, total) => `Showing ${shown} of ${total} columns.`,
  tableEmpty: 'This table is empty.',
  column: (index) => `Column ${index}`,

  view: 'View',
  htmlSource: 'Source',
  htmlPreview: 'Preview',
  htmlNote: 'Scripts and anything from the network are left out of this preview.',
  htmlPlainNote: 'Scripts, styles and anything from the network are left out of this preview.',
  htmlBlocked: 'This site’s security policy doesn’t allow a preview. The source is still here.',
  htmlRun: 'Run',
  htmlStop: 'Stop',
  htmlRunning: (title) => `${title}, running`,
  htmlRunNote:
    'This page’s own script is running, shut off from this site and kept from loading anything. A page made to tell its author that it was opened may still find a way.',
  htmlRunBlocked: 'This page couldn’t be run here. The source is still here.',
  htmlRunUnavailable: 'Nothing can be run here: that takes a share server.',
  markdownSource: 'Source',
  markdownFormatted: 'Formatted',
  terminal: 'Terminal output',
  text: 'Text',

  jsonTree: 'JSON',
  jsonItems: (count, n) => `${count} ${plural(n, 'item', 'items')}`,
  jsonMore: (count, n) => `Show ${count} more ${plural(n, 'item', 'items')}`,
  jsonInvalid: 'This isn’t valid JSON, so it is shown as text.',
  jsonText: 'Text',
  jsonTreeView: 'Tree',

  toolStatus: 'Status',
  toolDuration: 'Took',
  toolInput: 'Input',
  toolResult: 'Result',
  agentBack: (call) => `Back to ${call}`,
  toolRunning: 'Running',
  toolDone: 'Done',
  toolError: 'Failed',
  toolDenied: 'Denied',
  toolAbandoned: 'No result',
  toolWaiting: 'Waiting for the result…',
  toolNoResult: 'Finished without any output.',
  toolDeniedText: 'The user didn’t allow this step.',
  toolAbandonedText: 'The conversation went on before this step finished.',
  toolCut: 'The rest is too long to show. Copy the result to read all of it.',
  toolImage: (index) => `Image ${index} of the result`,
  toolAudio: (index) => `Audio ${index} of the result`,
  copyResult: 'Copy result',
}
