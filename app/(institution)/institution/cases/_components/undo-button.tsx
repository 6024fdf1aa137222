'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { callAction } from '@/components/forms/call-action'
import { Button, type ButtonSize, type ButtonVariant } from '@/components/ui/button'
import { announce, announceTrouble } from '@/components/ui/toaster'
import type { UndoMove } from '@/lib/domain/case/decide-undo'
import type { ActionState } from '@/lib/edge/action/action-state'
import { UNDO } from '@/lib/labels/zh-CN/undo'
import { undoAcceptanceAction, undoAssignmentAction } from '../actions'

const ACTIONS = { undo_accept: undoAcceptanceAction, undo_assign: undoAssignmentAction } as const

export interface UndoButtonProps {
  move: UndoMove
  caseId: string
  caseNo: string
  label?: string
  variant?: ButtonVariant
  size?: ButtonSize
  /**
   * Receives the answer instead: the caller shows it and refreshes. Without it this button does
   * both.
   */
  onAnswer?: (state: ActionState) => void
  /** Called after success, to remove the message that offered the undo. */
  onUndone?: () => void
}

/** 撤销: undoes what was just done at one press, without a question. */
export function UndoButton({
  move,
  caseId,
  caseNo,
  label = UNDO.short,
  variant = 'link',
  size,
  onAnswer,
  onUndone,
}: UndoButtonProps) {
  const router = useRouter()
  const [isPending, startUndoing] = useTransition()

  function undo(): void {
    startUndoing(async () => {
      const state = await callAction(ACTIONS[move], { caseId })
      if (onAnswer) return onAnswer(state)
      router.refresh()
      if (state.status === 'done') {
        onUndone?.()
        await announce(state.message)
      } else if (state.status === 'refused') {
        await announceTrouble(state.message)
      }
    })
  }

  return (
    <Button
      variant={variant}
      size={size}
      pending={isPending}
      onClick={undo}
      aria-label={UNDO.named(move, caseNo)}
    >
      {label}
    </Button>
  )
}
