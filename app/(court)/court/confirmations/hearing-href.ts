/** The room of a hearing by video, for the judge who presides. */
export const hearingHref = (hearingId: string) => `/court/confirmations/hearings/${hearingId}`
