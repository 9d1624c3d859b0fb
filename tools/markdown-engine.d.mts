/** The module `markdown/engine/markdown-it.js` of the built viewer. */
export function bundleMarkdownEngine(): Promise<string>
