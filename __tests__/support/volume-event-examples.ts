const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** One example of each event of a bound volume. */
export const VOLUME_EVENT_EXAMPLES = {
  'volume.read': {
    volume: 1,
    sitting: ID,
    pages: [[3, 5]] as [number, number][],
    isPrint: false,
  },
  'volume.searched': { volume: 1, words: '定金', matches: 7 },
}
