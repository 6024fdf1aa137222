/**
 * A stored number that cannot be opened: altered, moved from another row, or sealed with a key that
 * is no longer there. Screens print a sentence in its place (lib/labels/zh-CN/unreadable.ts).
 */
export const UNREADABLE = Symbol.for('heyi.unreadable')
export type Unreadable = typeof UNREADABLE
