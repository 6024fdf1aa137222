// The statements of a clause, each with its place.
import type { Span } from '../term-mark'

export type Sentence = {
  readonly text: string
  /** Where it begins in the clause. */
  readonly at: number
}

/** Begins a part of the statement before it: 第二期, 余款, （2） and their like. */
const CONTINUES =
  /^\s*(?:第[一二三四五六七八九十\d]+[期笔次]|首[期付笔]|余款|尾款|剩余|其余|末期|最后一[期笔]|[（(]?\d{1,2}[）).、]|[（(][一二三四五六七八九十][）)])/

/** Split at full stops and semicolons; the instalments of one payment stay together. */
export function sentencesOf(clause: string): readonly Sentence[] {
  const found: { text: string; at: number }[] = []
  for (const match of clause.matchAll(/[^。；;\n]+[。；;\n]?/g)) {
    const last = found.at(-1)
    if (
      last &&
      /[：:]|分.{1,4}期|第.{1,2}[期笔]|首[期付笔]/.test(last.text) &&
      CONTINUES.test(match[0])
    )
      last.text += match[0]
    else found.push({ text: match[0], at: match.index })
  }
  return found.filter(({ text }) => /[^\s。；;]/.test(text))
}

/** The sentence without its number, its spaces and its stop. */
export function spanOfSentence({ text, at }: Sentence): Span {
  const start =
    /^[\s]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+条[、\s]*|\d{1,2}[.、]\s*)?/.exec(
      text,
    )
  const from = start?.[0].length ?? 0
  const to = text.replace(/[\s。；;]+$/, '').length
  return { from: at + from, to: at + Math.max(to, from) }
}
