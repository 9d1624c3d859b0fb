/** Stands in for the renderer of HTML strings: tokens are drawn as elements. */
export default class NoRenderer {}
