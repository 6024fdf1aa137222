import type { CharacterRanges } from './font-file'
import { FACE_NAMES, type Face, type FaceName } from './faces'

/** Texts by the face in which they are set. */
export type TextsByFace = Readonly<Record<FaceName, readonly string[]>>

/**
 * Control characters and directions, single surrogates, private and unassigned characters: what a
 * font shows for them, if anything, is not what the author saw.
 */
const NEVER_SET = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Variation_Selector}]/u

/** Is a character in one of these ascending ranges? */
export function isIn(ranges: CharacterRanges, code: number): boolean {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle]!
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return true
  }
  return false
}

/**
 * A character as a message names it: one that shows nothing, or turns what follows it, by its
 * number (U+202E).
 */
export function nameCharacter(character: string): string {
  if (!NEVER_SET.test(character)) return character
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The characters that no font of their face has, each once, in the order of the texts. */
export function findMissing(
  texts: TextsByFace,
  faces: Readonly<Record<FaceName, Pick<Face, 'characters'>>>,
): readonly string[] {
  const missing = new Set<string>()
  for (const name of FACE_NAMES) {
    for (const character of new Set(texts[name].join(''))) {
      const code = character.codePointAt(0)!
      const isCovered =
        !NEVER_SET.test(character) && faces[name].characters.some((ranges) => isIn(ranges, code))
      if (!isCovered) missing.add(character)
    }
  }
  return [...missing]
}
