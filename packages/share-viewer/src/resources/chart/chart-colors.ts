/** The page's colours, resolved: an SVG in an `<img>` cannot read our variables. */
export interface ChartColors {
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly accent: string
}

/** What both grammars take as their defaults; a specification's own choices stand. */
export function chartConfig({ text, muted, line, accent }: ChartColors): object {
  const guide = { labelColor: muted, titleColor: text, labelFontSize: 12, titleFontSize: 12 }
  const marks = [
    'arc',
    'area',
    'bar',
    'circle',
    'line',
    'path',
    'point',
    'rect',
    'rule',
    'shape',
    'square',
    'symbol',
    'trail',
  ]
  return {
    background: 'transparent',
    font: 'system-ui, sans-serif',
    padding: 12,
    title: {
      color: text,
      subtitleColor: muted,
      fontSize: 15,
      fontWeight: 600,
      anchor: 'start',
      offset: 16,
    },
    axis: { ...guide, titleFontWeight: 500, gridColor: line, domainColor: line, tickColor: line },
    legend: { ...guide, titleFontWeight: 500 },
    header: guide,
    style: {
      'guide-label': { fill: muted },
      'guide-title': { fill: text },
      'group-title': { fill: text },
    },
    view: { stroke: 'transparent', continuousWidth: 420, continuousHeight: 280 },
    text: { fill: text, color: text },
    ...Object.fromEntries(
      marks.map((mark) => [
        mark,
        mark === 'line' || mark === 'rule' || mark === 'trail'
          ? { stroke: accent, color: accent }
          : { fill: accent, color: accent },
      ]),
    ),
  }
}
