/** The page of one application on the desk of the court. */
export const confirmationHref = (confirmationId: string) => `/court/confirmations/${confirmationId}`
