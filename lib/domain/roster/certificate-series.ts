// 证书编号 of several entries that are confirmed together. No article: the court's own numbering.

const LAST_DIGITS = /^(.*?)(\d{1,9})(\D*)$/

/**
 * The numbers from the first one on: its last group of digits is counted up and stays as wide as it
 * is. Null where the first has no digit to count.
 */
export function certificateSeries(first: string, count: number): readonly string[] | null {
  const parts = LAST_DIGITS.exec(first.trim())
  if (!parts) return null
  const [, before = '', digits = '', after = ''] = parts
  return Array.from(
    { length: count },
    (_, index) => `${before}${String(Number(digits) + index).padStart(digits.length, '0')}${after}`,
  )
}
