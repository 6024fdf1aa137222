'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from 'react'
import { cn } from '@/components/ui/cn'
import { announce } from '@/components/ui/toaster'
import { IDLE, type ActionState } from '@/lib/edge/action/action-state'
import { FORM } from '@/lib/labels/zh-CN/shell'
import { useDraftKeeper, type DraftOptions } from './draft-keeper'
import { DraftQuestionHost } from './draft-question-host'
import { ErrorSummary } from './error-summary'
import { focusControl, restoreValues } from './form-controls'
import { FormStatusContext } from './form-state'
import { sendAction } from './send-action'
import type { UnsentKeeper } from './unsent-keeper'
import { useUnsentInput } from './use-unsent-input'
import { whyNoAnswer, type NoAnswer } from './why-no-answer'

export type FormAction = (previous: ActionState, formData: FormData) => Promise<ActionState>
export type RefusedState = Extract<ActionState, { status: 'refused' }>
export type DoneState = Extract<ActionState, { status: 'done' }>

export interface ActionFormProps {
  action: FormAction
  children: ReactNode
  /** After success, before anything else: close the dialog, go elsewhere. */
  onDone?: (state: DoneState) => void
  /** Success resets the form unless `keepOnDone` (settings that show what is stored). */
  keepOnDone?: boolean
  /** In place of the action where there is a script: for what an action cannot carry, as files. */
  byScript?: FormAction
  /** Keeps the input on this device until it has arrived. */
  draft?: DraftOptions
  /** Keeps the input on this device and sends it later when the server cannot be reached. */
  unsent?: UnsentKeeper
  /**
   * What a refusal needs from the browser, as a proof of work, put into the form: true sends it
   * once more. Not without a script.
   */
  prepareRetry?: (refused: RefusedState, form: FormData) => Promise<boolean>
  /** Replaces the space between fields. */
  className?: string
  id?: string
  'aria-label'?: string
}

/**
 * A form for an action that returns ActionState. Nothing typed is lost: with JavaScript it is sent
 * without React's automatic reset; before hydration it posts natively and refused values are
 * restored. A press submits once.
 */
export function ActionForm({
  action,
  children,
  onDone,
  keepOnDone,
  byScript = action,
  draft,
  unsent,
  prepareRetry,
  className,
  ...rest
}: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const isInFlight = useRef(false)
  const [posted, postNatively] = useActionState(action, IDLE)
  const [answered, setAnswered] = useState<ActionState | null>(null)
  const [trouble, setTrouble] = useState<NoAnswer | null>(null)
  const [pending, startSending] = useTransition()
  const drafts = useDraftKeeper(form, draft)
  const kept = useUnsentInput(form, unsent)
  const state = answered ?? posted
  const status = useMemo(() => ({ state, pending }), [state, pending])

  useEffect(() => {
    const hasTyped = posted.status === 'refused' || posted.status === 'kept'
    if (form.current && hasTyped) restoreValues(form.current, posted.values)
  }, [posted])

  // One field to correct gets the focus itself: the page stays where it is, and the summary is read
  // out as an alert.
  useEffect(() => {
    if (trouble === null && state.status !== 'refused') return
    const [name, ...others] =
      trouble === null && state.status === 'refused' ? Object.keys(state.fieldErrors) : []
    const isOne = name !== undefined && others.length === 0
    if (!isOne || !focusControl(form.current, name)) summary.current?.focus()
  }, [trouble, state])

  function finish(done: DoneState, input: FormData): void {
    unsent?.arrived(input)
    drafts.clear()
    if (!keepOnDone) form.current?.reset()
    if (done.message) void announce(done.message)
    onDone?.(done)
  }

  /** The input is on the device, which sends it: the form is empty for the next one. */
  function finishTaken(): void {
    drafts.clear()
    form.current?.reset()
    startTransition(() => {
      setTrouble(null)
      setAnswered(IDLE)
    })
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (isInFlight.current) return
    isInFlight.current = true
    const formData = readForm(event)
    const change = import('./system-change').catch(() => null)
    startSending(async () => {
      try {
        if (await unsent?.first?.(formData)) return finishTaken()
        let next = await sendAction(byScript, state, formData)
        if (next.status === 'refused' && (await prepareRetry?.(next, formData)))
          next = await sendAction(byScript, state, formData)
        const answer = next
        startTransition(() => {
          setTrouble(null)
          setAnswered(answer)
        })
        if (answer.status === 'done') finish(answer, formData)
      } catch (error) {
        if (isRedirectAway(error)) {
          drafts.clear()
          unsent?.arrived(formData)
        }
        unstable_rethrow(error)
        const isKept = await kept.keep(formData)
        if (isKept) drafts.clear()
        const why = isKept ? null : await whyNoAnswer(change, error)
        const unkept = navigator.onLine ? null : unsent?.unkept
        startTransition(() => setTrouble(why && unkept ? { ...why, sentence: unkept } : why))
      } finally {
        isInFlight.current = false
      }
    })
  }

  return (
    <form
      {...rest}
      ref={form}
      action={postNatively}
      onSubmit={send}
      noValidate
      className={cn('flex flex-col', className ?? 'gap-4')}
    >
      {trouble !== null ? (
        <>
          <ErrorSummary ref={summary} message={trouble.sentence} fieldErrors={{}} />
          {trouble.Way ? <trouble.Way hasDraft={draft !== undefined} /> : null}
        </>
      ) : state.status === 'refused' && !kept.isKept ? (
        <ErrorSummary
          ref={summary}
          message={state.code === 'INPUT_INVALID' && hasFields(state) ? null : state.message}
          fieldErrors={state.fieldErrors}
          link={state.link}
        />
      ) : null}
      <DraftQuestionHost keeper={drafts} />
      <FormStatusContext value={status}>
        {kept.isKept ? unsent?.kept(kept.again) : children}
      </FormStatusContext>
      {drafts.isSaved ? (
        <p role="status" className="text-sm text-ok">
          {FORM.draftSaved}
        </p>
      ) : null}
    </form>
  )
}

/** The form's data including the pressed button's name and value, as in a native submission. */
function readForm(event: FormEvent<HTMLFormElement>): FormData {
  const submitter = (event.nativeEvent as SubmitEvent).submitter
  const formData = new FormData(event.currentTarget)
  if (submitter instanceof HTMLButtonElement && submitter.name)
    formData.append(submitter.name, submitter.value)
  return formData
}

/** The summary then names each field; a general sentence beside it would only say so again. */
const hasFields = (state: { readonly fieldErrors: object }) =>
  Object.keys(state.fieldErrors).length > 0

/** True when the act succeeded and redirects. */
function isRedirectAway(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && /^NEXT_REDIRECT/.test(String(error.digest))
}
