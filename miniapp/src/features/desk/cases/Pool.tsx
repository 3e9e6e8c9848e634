/** Interim. */
export const Pool = () => null
