'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ReferralUndo } from '@/lib/domain/case/decide-undo'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { undoEndReturnedAction, undoRecallAction, undoReferAgainAction } from '../undo/actions'

const ACTIONS = {
  undo_recall: undoRecallAction,
  undo_refer_again: undoReferAgainAction,
  undo_end_returned: undoEndReturnedAction,
} as const

/** One press, without a question: it can be done again. */
export function UndoReferralForm({ caseId, move }: { caseId: string; move: ReferralUndo }) {
  return (
    <ActionForm action={ACTIONS[move]} aria-label={STAGE.undo[move]}>
      <input type="hidden" name="caseId" value={caseId} />
      <SubmitButton variant="default">{STAGE.undo[move]}</SubmitButton>
    </ActionForm>
  )
}
