/**
 * What a device may keep while the line is down and send later (docs/decisions/0061, 0067). Stored
 * with each receipt: names never change.
 */
export const TEXT_KINDS = ['contact', 'minutes-entry', 'note'] as const
export type TextKind = (typeof TEXT_KINDS)[number]

/** A photo is sent in numbered parts (lib/domain/upload). */
export const ITEM_KINDS = [...TEXT_KINDS, 'photo'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
