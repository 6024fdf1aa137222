/** The pairs of neighbouring characters of a text, without white space and punctuation. */
function bigramsOf(text: string): Set<string> {
  const characters = [...text.replace(/[\s\p{P}\p{S}]/gu, '')]
  if (characters.length === 1) return new Set(characters)
  return new Set(characters.slice(1).map((character, index) => characters[index] + character))
}

/**
 * How alike two claims are, 0 to 1: the pairs of characters they share among all that either has
 * (Jaccard). Needs no dictionary, which suits Chinese; the same in both directions, 1 for texts
 * that differ in spaces and punctuation only, 0 for empty ones.
 */
export function computeClaimSimilarity(a: string, b: string): number {
  const [first, second] = [bigramsOf(a), bigramsOf(b)]
  const shared = [...first].filter((bigram) => second.has(bigram)).length
  const all = first.size + second.size - shared
  return all === 0 ? 0 : shared / all
}
