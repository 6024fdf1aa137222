'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { callAction } from '@/components/forms/call-action'
import { Button } from '@/components/ui/button'
import { announce, announceTrouble } from '@/components/ui/toaster'
import type { ReferralUndo } from '@/lib/domain/case/decide-undo'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import { undoEndReturnedAction, undoRecallAction, undoReferAgainAction } from '../undo/actions'

const ACTIONS = {
  undo_recall: undoRecallAction,
  undo_refer_again: undoReferAgainAction,
  undo_end_returned: undoEndReturnedAction,
} as const

/** One press, without a question: what is undone can be done again. */
export function UndoReferralButton({ caseId, move }: { caseId: string; move: ReferralUndo }) {
  const router = useRouter()
  const [isPending, startUndoing] = useTransition()

  function undo(): void {
    startUndoing(async () => {
      const state = await callAction(ACTIONS[move], { caseId })
      router.refresh()
      if (state.status === 'done') await announce(state.message)
      else if (state.status === 'refused') await announceTrouble(state.message)
    })
  }

  return (
    <Button pending={isPending} onClick={undo}>
      {STAGE.undo[move]}
    </Button>
  )
}
