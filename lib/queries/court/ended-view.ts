import type { RecordedEnd } from '@/lib/data/stores/referral/returned-store'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { returnedEnd, returnedEndReason } from '@/lib/labels/zh-CN/act-choice'

/** What became of a returned case, in words. */
export type EndedView = {
  readonly end: string
  readonly reason: string
  readonly text: string
  readonly on: LocalDate
  readonly courtCaseNo: string | null
  readonly by: string
}

export function presentEnd({ end, reason, text, on, courtCaseNo, by }: RecordedEnd): EndedView {
  return {
    end: returnedEnd[end],
    reason: returnedEndReason[reason],
    text: maskNumbersIn(text),
    on,
    courtCaseNo,
    by,
  }
}
