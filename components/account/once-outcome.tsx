'use client'

import type { ReactNode } from 'react'
import { useActionFormStatus } from '@/components/forms/form-state'
import { OncePanel } from './once-panel'
import { SentPanel } from './sent-panel'

export interface OnceOutcomeProps {
  title: (name: string) => string
  /** Printed on the slip; by default the answer's own `tenant`. */
  institution?: string
  /** Ways on, made of the answer's own facts. */
  ways: (facts: Readonly<Record<string, string>>) => ReactNode
  /** The form's fields, shown until it is done. */
  children: ReactNode
}

/**
 * Inside an ActionForm: its fields, and once it is done, in their place the password that the
 * answer carried, or that a link was sent.
 */
export function OnceOutcome({ title, institution, ways, children }: OnceOutcomeProps) {
  const { state } = useActionFormStatus()
  if (state.status === 'done' && state.value?.sentUntil) {
    const { name = '', phone = '', sentUntil: until } = state.value
    return (
      <SentPanel {...{ name, phone, until }} caution={state.value.caution}>
        {ways(state.value)}
      </SentPanel>
    )
  }
  if (state.status !== 'done' || !state.value?.password) return children
  const { name = '', phone = '', password, validUntil = '', tenant = '' } = state.value
  return (
    <OncePanel
      title={title(name)}
      value={{ name, phone, password, validUntil, institution: institution ?? tenant }}
      caution={state.value.caution}
    >
      {ways(state.value)}
    </OncePanel>
  )
}
