import { useState, useTransition } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { callAction } from '@/components/forms/call-action'

/** The acts of everyone in a conference. */
export type OwnActs = { readonly adjust: FormAction; readonly leave: FormAction }

/**
 * The acts of who presides. null at a hearing: no one talks in private there, and the court shows
 * papers by its own means.
 */
export type HostActs = Readonly<
  Record<'separate' | 'rejoin' | 'show' | 'caption', FormAction | null>
> &
  Readonly<
    Record<
      'open' | 'admit' | 'remove' | 'pause' | 'resume' | 'moderate' | 'changeForm' | 'end',
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
