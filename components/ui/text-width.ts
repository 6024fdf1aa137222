/**
 * Digits and Latin letters, as parts of the font's size; at most, of the fonts that may stand in.
 */
const NARROW = 0.65

/**
 * Estimated width of one line in pixels, where no page can measure it. Chinese characters are
 * square.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  const ems = Array.from(text, (character) => (character > 'ÿ' ? 1 : NARROW))
  return Math.ceil(ems.reduce((sum, em) => sum + em, 0) * fontSize)
}
