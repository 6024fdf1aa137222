/** What came of reading the text in the pictures of a material, as stored. */
export const RECOGNITION_RESULTS = ['recognised', 'empty', 'failed'] as const
export type RecognitionResult = (typeof RECOGNITION_RESULTS)[number]

/** `waiting`: not tried yet, or tried again soon. */
export type RecognitionState = RecognitionResult | 'waiting'

/** How often a material is tried at once; one that failed so often is tried once a day. */
export const MOST_TRIES = 3
const AGAIN_MS = 24 * 60 * 60_000

/**
 * Before this instant a material that failed as often as it may was last tried, when it is tried
 * again.
 */
export const triedBefore = (now: Date): Date => new Date(now.getTime() - AGAIN_MS)

/**
 * How far the recognition of a material with pictures is; null where the set-up recognises nothing.
 * `last`: null where it was not tried.
 */
export function recognitionState(
  last: { readonly result: RecognitionResult; readonly tries: number } | null,
  isOn: boolean,
): RecognitionState | null {
  if (last && last.result !== 'failed') return last.result
  if (!isOn) return null
  return last && last.tries >= MOST_TRIES ? 'failed' : 'waiting'
}
