/** A stored word must be one the code knows: an unknown one stops the reader instead of passing as something else. */
export function parseStoredEnum<const T extends readonly string[]>(
  words: T,
  value: string,
  column: string,
): T[number] {
  if (!words.includes(value)) throw new Error(`unknown value in ${column}`)
  return value
}
