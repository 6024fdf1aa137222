/**
 * Bands of closing days: natural days from the referral to the closing. The first five are the
 * tiers of the time score (lib/domain/scoring/default-1.ts), so that a report and the points tell
 * the same story. `to` null: and more.
 */
export const CLOSING_BANDS = [
  { key: 'within_7', from: null, to: 7 },
  { key: 'within_15', from: 8, to: 15 },
  { key: 'within_30', from: 16, to: 30 },
  { key: 'within_60', from: 31, to: 60 },
  { key: 'within_90', from: 61, to: 90 },
  { key: 'beyond_90', from: 91, to: null },
] as const
export type ClosingBand = (typeof CLOSING_BANDS)[number]['key']
