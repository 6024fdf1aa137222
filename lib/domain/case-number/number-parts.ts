import { toHalfWidth } from '@/lib/domain/identity/half-width'

/**
 * A case number or a part of it in each spelling in which numbers are stored, whatever brackets,
 * widths and spaces were typed: what a stored number can be looked through for. “（2026）多元” is
 * “(2026) 多元” in a number of the platform and “(2026)多元” in one with a court's code, which the part
 * need not reach.
 */
export function numberParts(text: string): readonly string[] {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[[\u3014]/g, '(')
    .replace(/[\]\u3015]/g, ')')
  const spaced = plain.replace(/^(\(?\d{4}\))(?=.)/, '$1 ')
  return spaced === plain ? [plain] : [spaced, plain]
}
