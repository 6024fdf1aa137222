/** `referrals` are a court's, the others an institution's. */
export const IMPORT_KINDS = ['cases', 'mediators', 'referrals'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
