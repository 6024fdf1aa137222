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
  /** Whoever takes the answer says it themselves and reads the page anew; else it is said in passing and the page is read here. */
  onAnswer?: (state: ActionState) => void
  /** After it was taken back: the message that offered it goes. */
  onUndone?: () => void
}

/** 撤销: takes back what was just done, at one press; what can be undone needs no question. */
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
