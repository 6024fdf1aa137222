/**
 * The first characters of what somebody typed, as a report quotes it: no character is cut in half,
 * since half of one cannot be stored.
 */
export function cutText(text: string, most: number): string {
  return [...text.toWellFormed()].slice(0, most).join('')
}

/**
 * The end of a name that is too long: the ending stays. At most so many UTF-16 units, as stores and
 * schemas count them.
 */
export function keepEnd(text: string, most: number): string {
  return text
    .toWellFormed()
    .slice(-most)
    .replace(/^[\udc00-\udfff]/, '')
}
