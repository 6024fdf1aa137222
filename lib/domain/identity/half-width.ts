/**
 * Brings what Chinese input methods produce to its plain form: full-width letters, digits and
 * punctuation (U+FF01 to U+FF5E) to ASCII, the ideographic space to a space. Nothing else is
 * changed, unlike Unicode's NFKC, which would also read a circled or superscript digit as a digit.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/**
 * Half width, without any white space, letters in capitals; null when the text is too long to be
 * any number of a person.
 */
export function compactNumber(text: string): string | null {
  if (text.length > 64) return null
  return toHalfWidth(text).replace(/\s/g, '').toUpperCase()
}
