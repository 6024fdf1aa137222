import { useState, useTransition } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { callAction } from '@/components/forms/call-action'

/** The acts of everyone in a conference. */
export type OwnActs = { readonly adjust: FormAction; readonly leave: FormAction }

/** The acts of the mediator who presides. */
export type HostActs = Readonly<
  Record<
    | 'open'
    | 'admit'
    | 'remove'
    | 'separate'
    | 'rejoin'
    | 'pause'
    | 'resume'
    | 'moderate'
    | 'changeForm'
    | 'show'
    | 'caption'
    | 'end',
    FormAction
  >
>

export type RunAct = (action: FormAction, fields?: Readonly<Record<string, string>>) => void

/** Runs acts of the room; what is refused stays to be read until it is closed or the next act. */
export function useActs(of: Readonly<Record<'caseId' | 'meetingId', string>>): {
  readonly run: RunAct
  readonly isPending: boolean
  readonly problem: string | null
  readonly closeProblem: () => void
} {
  const [problem, setProblem] = useState<string | null>(null)
  const [isPending, start] = useTransition()
  const run: RunAct = (action, fields = {}) => {
    setProblem(null)
    start(async () => {
      const answer = await callAction(action, { ...of, ...fields })
      if (answer.status === 'refused') setProblem(answer.message)
    })
  }
  return { run, isPending, problem, closeProblem: () => setProblem(null) }
}
