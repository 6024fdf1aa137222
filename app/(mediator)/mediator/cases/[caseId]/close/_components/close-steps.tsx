'use client'

import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { useActionFormStatus } from '@/components/forms/form-state'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { findControls } from '@/components/forms/form-controls'
import { ActionBar } from '@/components/layout/mobile-shell'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import { ClosingFields } from './closing-fields'
import { findMistakes, readClosing, type ClosingDraft, type ClosingMistakes } from './closing-texts'
import { writeDrafts } from './write-drafts'
import type { CloseFormProps } from './close-form'
import { OutcomeChoices } from './outcome-choices'

const loadConfirm = () => import('./close-confirm').then((loaded) => loaded.CloseConfirm)

/**
 * The two steps of closing: filling in, and reading once more what it will do. A refusal leads back
 * to the first.
 */
export function CloseSteps({ form, papers, factsLeft }: CloseFormProps) {
  const root = useRef<HTMLDivElement>(null)
  const { state } = useActionFormStatus()
  const [outcome, setOutcome] = useState<string | null>(form.likely)
  const [mistakes, setMistakes] = useState<ClosingMistakes>({})
  const [checked, setChecked] = useState<ClosingDraft | null>(null)
  const [refusedAt, setRefusedAt] = useState(0)
  const { Dialog: CloseConfirm, isPending, open } = useLazyDialog(loadConfirm)
  const choice = form.outcomes.find((each) => each.outcome === outcome)

  // Adjusted while rendering: the sentences of a refusal stand beside the fields of the first step.
  if (state.status === 'refused' && state.at !== refusedAt) {
    setRefusedAt(state.at)
    setChecked(null)
  }

  const isConfirming = checked !== null && CloseConfirm !== null
  useEffect(() => {
    if (isConfirming) window.scrollTo({ top: 0 })
  }, [isConfirming])

  function check(): void {
    const element = root.current?.closest('form')
    if (!element) return
    const closing = readClosing(element)
    const found = findMistakes(closing, choice)
    setMistakes(found)
    const [first] = Object.keys(found)
    if (first === undefined) {
      setChecked(closing)
      return open()
    }
    const control = findControls(element, first).find((each) => !each.disabled)
    control?.focus()
    control?.scrollIntoView?.({ block: 'center' })
  }

  /** Puts the drafts of this ground where nothing but a draft is. */
  function choose(chosen: string): void {
    setOutcome(chosen)
    const element = root.current?.closest('form')
    if (element) writeDrafts(element, form.outcomes, chosen)
  }

  function noticeFilling(event: ChangeEvent<HTMLElement & { name?: string }>): void {
    const { name } = event.target
    setMistakes((before) =>
      Object.fromEntries(Object.entries(before).filter(([each]) => each !== name)),
    )
  }

  // Enter on a radio would send the form at once; here it means the next step.
  function readOn(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    check()
  }

  return (
    <div ref={root}>
      <div
        hidden={isConfirming}
        onKeyDown={readOn}
        onChange={noticeFilling}
        className="flex flex-col gap-5"
      >
        <OutcomeChoices
          outcomes={form.outcomes}
          likely={form.likely}
          error={mistakes.outcome}
          onChoose={choose}
        />
        <ClosingFields form={form} choice={choice} mistakes={mistakes} />
        {choice && !choice.isSuccess ? factsLeft : null}
        {papers}
      </div>
      {isConfirming && choice ? (
        <CloseConfirm
          form={form}
          choice={choice}
          closing={checked}
          papers={papers}
          onEdit={() => setChecked(null)}
        />
      ) : null}
      {isConfirming ? null : (
        <ActionBar>
          <Button
            variant="primary"
            size="lg"
            pending={isPending}
            onClick={check}
            className="grow [@media(scripting:none)]:hidden"
          >
            {CLOSE.next}
          </Button>
          <noscript>
            <SubmitButton size="lg" variant="danger" className="w-full">
              {CLOSE.submit}
            </SubmitButton>
          </noscript>
        </ActionBar>
      )}
    </div>
  )
}
