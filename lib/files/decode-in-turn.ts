import 'server-only'
import { createSemaphore, type Semaphore } from '@/lib/platform/concurrency'

/**
 * Points of an image that may be decoded: a page scanned at 600 dpi has 35 million, a phone's
 * largest photograph 108 million.
 */
export const MOST_PIXELS = 120_000_000

/** A large photograph takes half a gigabyte while it is decoded, so few are decoded at once. */
const MAX_CONCURRENT = 2

/**
 * Runs work that decodes an image, two at a time in this process, the others in the order in which
 * they arrived. Checks of uploads and copies for the screen wait in the same queue.
 */
export const decodeInTurn = createSemaphore(MAX_CONCURRENT)

const oneHeic = createSemaphore(1)

/**
 * The same for a HEIC, whose decoder holds an image several times over: one at a time, so that
 * other images always have a turn beside it.
 */
export const decodeHeicInTurn: Semaphore = (work) => oneHeic(() => decodeInTurn(work))
