/** How much the report shows at most, so that a page of any corpus opens at once on a phone. */

/** Documents that can be looked at. */
export const mostDocuments = 200
/** All of them together, as UTF-8. */
export const mostBytes = 2_400_000
/** UTF-16 code units and lines of one of them. */
export const mostCharacters = 20_000
export const mostLines = 1000
/** Of a line in a list; of a title, an id or a place. */
export const mostShown = 240
/** Documents that are looked through for lists and figures, drawn by lot in at most so many parts, which are spread evenly over the run. */
export const mostSurveyed = 4000
export const mostParts = 12
/** Of those, documents whose kept lines are scored once more. */
export const mostScored = 300
