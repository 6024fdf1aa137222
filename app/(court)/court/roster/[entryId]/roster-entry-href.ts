/** The page of an entry of the court's roster. */
export const rosterEntryHref = (entryId: string) => `/court/roster/${entryId}`
