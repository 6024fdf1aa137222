/**
 * A Typst rule: no line begins with what joins two words, as in names of several parts (GB/T
 * 15834-2011). The engine knows this of other marks. Each of these marks is kept with the character
 * before it.
 */
export const NO_JOINING_MARK_FIRST = String.raw`show regex("\\S[·•－～/／]"): box.with(baseline: 0.12em)`
