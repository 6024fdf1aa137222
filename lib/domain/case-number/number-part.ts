import { toHalfWidth } from '@/lib/domain/identity/half-width'

/**
 * A case number or a part of it as our own numbers are written, whatever brackets, widths and
 * spaces were typed: what a stored number can be looked through for. “（2026）多元” becomes “(2026)
 * 多元”.
 */
export function numberPart(text: string): string {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[[\u3014]/g, '(')
    .replace(/[\]\u3015]/g, ')')
  return plain.replace(/^(\(?\d{4}\))(?=.)/, '$1 ')
}
