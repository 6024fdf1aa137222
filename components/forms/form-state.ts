'use client'

import { createContext, useContext } from 'react'
import { IDLE, type ActionState } from '@/lib/edge/action/action-state'

/** The state that the parts of a form share. */
export interface FormStatus {
  state: ActionState
  pending: boolean
}

export const FormStatusContext = createContext<FormStatus>({ state: IDLE, pending: false })

/** The answer and the progress of the surrounding ActionForm; idle outside of one. */
export function useActionFormStatus(): FormStatus {
  return useContext(FormStatusContext)
}

/** Refusals that mean: the page shows an outdated state, and sending again cannot help. */
const OUTDATED: readonly string[] = [
  'CASE_CHANGED_MEANWHILE',
  'STATUS_DOES_NOT_ALLOW',
  'NOT_MEDIATORS_TURN',
  'URGED_ALREADY',
  'NOT_FOUND',
]

/** Whether the last answer of the surrounding ActionForm was such a refusal. */
export function useIsOutdated(): boolean {
  const { state } = useActionFormStatus()
  return state.status === 'refused' && OUTDATED.includes(state.code)
}

/** The sentence that refuses the named field, if the last answer held one. */
export function useFieldError(name: string): string | undefined {
  const { state } = useActionFormStatus()
  return state.status === 'refused' ? state.fieldErrors[name] : undefined
}

/** What came back with the last answer; undefined: nothing did, the form begins as it is. */
function useTypedValues() {
  const { state } = useContext(FormStatusContext)
  return state.status === 'refused' || state.status === 'kept' ? state.values : undefined
}

/**
 * What was typed into a text field before the refusal, for a form that is used without script: with
 * script the form keeps its own input.
 */
export function useTypedText(name: string): string | undefined {
  const value = useTypedValues()?.[name]
  return typeof value === 'string' ? value : undefined
}

/** The same for ticks of one name; undefined before a refusal: the form begins as it is. */
export function useTypedTicks(name: string): readonly string[] | undefined {
  const values = useTypedValues()
  if (values === undefined) return undefined
  const value = values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
