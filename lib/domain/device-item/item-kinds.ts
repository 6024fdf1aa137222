/**
 * What a device may keep while the line is down and send later (docs/decisions/0061). Stored with
 * each receipt: names never change.
 */
export const ITEM_KINDS = ['contact'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
