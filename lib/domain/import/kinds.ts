export const IMPORT_KINDS = ['cases', 'mediators'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
