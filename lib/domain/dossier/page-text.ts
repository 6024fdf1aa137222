/** A piece of a page's text, as a reader of PDF gives it. */
export type TextPiece = { readonly str: string; readonly hasEOL?: boolean }

/** Where a character of the text comes from. */
export type TextPlace = { readonly piece: number; readonly from: number; readonly to: number }

export type PageText = {
  readonly text: string
  /** One for each character (UTF-16 unit) of `text`. */
  readonly places: readonly TextPlace[]
}

/** Characters between which a blank or the end of a line is no part of the text. */
const WIDE =
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F\uD840-\uD8FF\uDC00-\uDFFF“”‘’…—]/

type Character = TextPlace & { readonly ch: string }

/**
 * A font may have the radical ⽤ or the full-width Ａ for what is typed as 用 and A. Punctuation stays
 * as it is: it is shown in excerpts.
 */
function usualForm(point: string): string {
  const usual = point.normalize('NFKC')
  return /^[\p{L}\p{N}]/u.test(usual) || point.trim() === '' ? usual : point
}

function toCharacters(pieces: readonly TextPiece[]): Character[] {
  const characters: Character[] = []
  for (const [piece, { str, hasEOL }] of pieces.entries()) {
    let from = 0
    for (const point of str) {
      const to = from + point.length
      for (const ch of usualForm(point).split(''))
        characters.push({ ch: /\s/.test(ch) ? ' ' : ch, piece, from, to })
      from = to
    }
    if (hasEOL) characters.push({ ch: ' ', piece, from, to: from })
  }
  return characters
}

/**
 * The text of a page as one line in which words are found: characters in their usual form, blanks
 * and line ends only where they separate words. Server and browser make it alike, so that matches
 * are the same on both.
 */
export function layPageText(pieces: readonly TextPiece[]): PageText {
  const kept: Character[] = []
  let blank: Character | null = null
  for (const each of toCharacters(pieces)) {
    if (each.ch === ' ') {
      blank ??= each
      continue
    }
    const before = kept.at(-1)
    if (blank && before && !WIDE.test(before.ch) && !WIDE.test(each.ch)) kept.push(blank)
    blank = null
    kept.push(each)
  }
  return {
    text: kept.map(({ ch }) => ch).join(''),
    places: kept.map(({ piece, from, to }) => ({ piece, from, to })),
  }
}

/** Words to search for, in the form of the text. */
export const toSearchWords = (typed: string): string => layPageText([{ str: typed }]).text

/** Latin letters alike, large or small; the length stays. */
const fold = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Where the words begin in the text; `words` as `toSearchWords` gives them. */
export function findWords(text: string, words: string): number[] {
  if (words === '') return []
  const [within, wanted] = [fold(text), fold(words)]
  const found: number[] = []
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
    found.push(at)
  return found
}

/** A part of an excerpt; `isMatch`: the words themselves. */
export type ExcerptPart = { readonly text: string; readonly isMatch: boolean }

/** The words with what is around them; `at`: where they begin. */
export function excerpt(text: string, at: number, length: number, around: number): ExcerptPart[] {
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + length + around)
  return [
    { text: `${from > 0 ? '…' : ''}${text.slice(from, at)}`, isMatch: false },
    { text: text.slice(at, at + length), isMatch: true },
    { text: `${text.slice(at + length, to)}${to < text.length ? '…' : ''}`, isMatch: false },
  ].filter((part) => part.text !== '')
}
