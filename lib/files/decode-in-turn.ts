import 'server-only'
import { createSemaphore } from '@/lib/platform/concurrency'

/** A large photograph takes half a gigabyte while it is decoded, so few are decoded at once. */
const MAX_CONCURRENT = 2

/**
 * Runs work that decodes an image, two at a time in this process, the others in the order in which
 * they arrived. Checks of uploads and copies for the screen wait in the same queue.
 */
export const decodeInTurn = createSemaphore(MAX_CONCURRENT)
