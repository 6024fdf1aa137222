/**
 * Parses a stored word as one of the known words.
 * @throws for an unknown word, so that it is never read as something else.
 */
export function parseStoredEnum<const T extends readonly string[]>(
  words: T,
  value: string,
  column: string,
): T[number] {
  if (!words.includes(value)) throw new Error(`unknown value in ${column}`)
  return value
}
