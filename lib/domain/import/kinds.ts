/** `referrals` are a court's, `organisations` the platform's, the others an institution's. */
export const IMPORT_KINDS = ['cases', 'mediators', 'referrals', 'organisations'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
