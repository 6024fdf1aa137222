/** Largest page of the feed and of the list of cases, and the one without a wish. */
export const MOST_PER_PAGE = 500
export const PAGE_BY_DEFAULT = 100

/** A place in a court's feed: how many changes are before it and at it. */
const PLACE = /^(0|[1-9]\d{0,14})$/

/** The place that a cursor names; null: it is no cursor of ours. */
export function readFeedCursor(text: string): bigint | null {
  return PLACE.test(text) ? BigInt(text) : null
}

export function writeFeedCursor(position: bigint): string {
  return position.toString()
}

/**
 * Whether a cursor can be followed. One ahead of the feed is of a database that was restored since:
 * following it would pass over every change until the feed has caught up.
 */
export function isFollowable(cursor: bigint, lastPosition: bigint): boolean {
  return cursor <= lastPosition
}
