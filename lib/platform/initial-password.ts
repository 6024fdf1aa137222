import { randomInt } from 'node:crypto'

// Letters and digits that are not confused on paper: no 0 O 1 l I.
const SETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789'] as const
const LENGTH = 16

/**
 * A random password of 16 characters (about 90 bits) with upper case, lower case and digits, to be
 * handed over once.
 */
export function newInitialPassword(): string {
  const all = SETS.join('')
  const letters = Array.from({ length: LENGTH }, (_, at) => pick(SETS[at] ?? all))
  // Shuffled (Fisher-Yates), so that the kinds of characters are at random positions.
  for (let at = LENGTH - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    ;[letters[at], letters[other]] = [letters[other]!, letters[at]!]
  }
  return letters.join('')
}

function pick(set: string): string {
  return set.charAt(randomInt(set.length))
}
