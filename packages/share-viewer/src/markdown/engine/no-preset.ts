/** Stands in for the sets of rules that nobody asks for. */
export default {}
