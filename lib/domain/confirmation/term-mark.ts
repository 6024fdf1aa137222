/** What a clause touches that a court does not confirm, or looks at with care (民诉解释 第355、358条). */
export const TERM_MARKS = [
  'status_relation', // 第355条第三项
  'other_procedure', // 第355条第四项
  'title', // 第355条第五项
  'unlawful', // 第358条第一项
  'harms_others', // 第358条第二项
  'status_duty', // 第358条第三项: a duty of status that cannot be waived
  'waives_right', // 第358条第六项
] as const
export type TermMarkKind = (typeof TERM_MARKS)[number]

/**
 * A part of a clause's text: from its first character up to the one after its last, in UTF-16
 * units.
 */
export type Span = { readonly from: number; readonly to: number }

export type TermMark = {
  readonly mark: TermMarkKind
  /** The clause's place, from 0. */
  readonly term: number
  readonly span: Span
  readonly words: string
}
