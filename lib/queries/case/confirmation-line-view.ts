import type { CaseConfirmation } from '@/lib/data/stores/case/case-file-types'
import { CASE_CONFIRMATION } from '@/lib/labels/zh-CN/case-confirmation'
import { confirmationStateInWords } from '@/lib/labels/zh-CN/confirmation'
import { stamp } from '@/lib/labels/zh-CN/moment'

/** 司法确认 of a case in one line; what the court reads of the application is on its own page. */
export type ConfirmationLineView = {
  readonly id: string
  readonly status: string
  readonly number: string | null
  readonly last: string
}

export function presentConfirmationLine(
  confirmation: CaseConfirmation | null,
): ConfirmationLineView | null {
  if (!confirmation) return null
  const { id, status, standing, number, at } = confirmation
  return {
    id,
    status: confirmationStateInWords(status, standing),
    number,
    last: CASE_CONFIRMATION.last(stamp(at)),
  }
}
