/**
 * When a job that failed runs again: after 2, 4, 8 … seconds, at most an hour, each shortened by up
 * to a half so that jobs that failed together do not come back together. After the last attempt the
 * job is dead: it stays as a row with its error, for a person.
 */
export const MOST_ATTEMPTS = 8

const LONGEST_SECONDS = 3_600

/**
 * The moment of the next attempt; null: there is none any more.
 * @param attempts how many have failed, the last included
 * @param chance a number of [0, 1)
 */
export function nextAttemptAt(attempts: number, at: Date, chance: number): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null
  const seconds = Math.min(LONGEST_SECONDS, 2 ** attempts) * (0.5 + chance / 2)
  return new Date(at.getTime() + Math.round(seconds * 1000))
}
