/** Written by `tools/markdown-engine.mjs` while it bundles. */
declare module 'virtual:references' {
  export const packedReferences: string
}
