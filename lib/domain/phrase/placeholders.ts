// What a reply to a party takes from its case when it is inserted: 【案号】.
// docs/decisions/0070-phrases.md.

const PLACEHOLDERS = ['party', 'caseNo', 'meetingTime', 'meetingPlace', 'mediator'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What a case, or a form of it, can fill; what is absent or empty it cannot. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string | null>>>

/** The word of each placeholder, as it is written between the brackets. */
export type PlaceholderWords = Readonly<Record<Placeholder, string>>

const BRACKETED = /【([^【】]*)】/gu

/** The words in brackets that name no placeholder, each once. */
export function findUnknownWords(text: string, words: PlaceholderWords): readonly string[] {
  const known = new Set<string>(Object.values(words))
  const written = [...text.matchAll(BRACKETED)].map(([, word = '']) => word.trim())
  return [...new Set(written.filter((word) => !known.has(word)))]
}

/**
 * The text with what is known of the case. What is not known stays as it is written.
 * @returns the text, and the words that were not filled, each once
 */
export function fillPlaceholders(
  text: string,
  words: PlaceholderWords,
  values: PlaceholderValues,
): { readonly text: string; readonly unfilled: readonly string[] } {
  const unfilled = new Set<string>()
  const filled = text.replace(BRACKETED, (written, inner: string) => {
    const word = inner.trim()
    const placeholder = PLACEHOLDERS.find((each) => words[each] === word)
    const value = placeholder && values[placeholder]
    if (value) return value
    unfilled.add(word)
    return written
  })
  return { text: filled, unfilled: [...unfilled] }
}
