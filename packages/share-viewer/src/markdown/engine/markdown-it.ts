/**
 * The parser. The built package holds it in one file with our smaller helpers beside it
 * (`tools/build-markdown-engine.mjs`); from the sources it is markdown-it as it comes.
 */
export { default as markdownIt } from 'markdown-it'
