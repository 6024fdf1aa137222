// What a court lists when it orders a correction or requests a supplement. Sources: 民诉解释 第354、356条;
// 在线诉讼规则 第9条 (一次性告知).
import { MATERIAL_KINDS } from './materials'

/**
 * A material that is missing or faulty, a clause that is unclear, something to be stated, or
 * another item.
 */
export const CORRECTION_CODES = [...MATERIAL_KINDS, 'unclear_terms', 'statement', 'other'] as const
export type CorrectionCode = (typeof CORRECTION_CODES)[number]

export type CorrectionItem = { readonly code: CorrectionCode; readonly words: string }

/** Items as they are stored: one to a line, with the code of each line. */
export function storeItems(items: readonly CorrectionItem[]): {
  readonly words: string
  readonly codes: readonly CorrectionCode[]
} {
  return {
    words: items.map(({ words }) => words).join('\n'),
    codes: items.map(({ code }) => code),
  }
}

/** The stored items again; a line without a code was listed before there were codes. */
export function readItems({
  words,
  codes,
}: {
  readonly words: string | null
  readonly codes: readonly CorrectionCode[]
}): readonly CorrectionItem[] {
  const lines = words?.split('\n') ?? []
  return lines.map((line, index) => ({ code: codes[index] ?? 'other', words: line }))
}
