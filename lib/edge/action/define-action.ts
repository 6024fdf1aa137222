import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Refusal } from '@/lib/domain/refusal'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { unexpectedSentence } from '@/lib/labels/zh-CN/unexpected'
import { ACCESS_REFUSED } from '@/lib/labels/zh-CN/signed-out'
import { now } from '@/lib/platform/clock'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import type { UseCase } from '@/lib/use-cases/define-use-case'
import { actionAccess } from './action-access'
import type { ActionState } from './action-state'
import { formOf, readForm, typedValues } from './read-form'
import { requestOrigin, type RequestOrigin } from './request-origin'

type Spec<Out> = {
  /**
   * Makes the use-case's input from the form's flat fields; by default the fields themselves.
   * `sessionId`: the session of this request; `origin`: the device and address from which it comes.
   */
  readonly read?: (fields: Fields, sessionId: string, origin: RequestOrigin) => unknown
  /**
   * The message on success, and where to go or which path to revalidate. Where the act leads is
   * read again, with the counts of the frame around it.
   */
  readonly done: (out: Out, fields: Fields) => Done | Promise<Done>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

type Done = {
  readonly message: string
  readonly goTo?: string
  readonly refresh?: string
  readonly value?: Readonly<Record<string, string>>
}

export type Action = (previous: ActionState, form: FormData) => Promise<ActionState>

/**
 * Makes a server action from a use-case: a form in, a sentence out. Every export of a 'use server'
 * file is made here.
 */
export function defineAction<Out>(useCase: UseCase<Out>, spec: Spec<Out>): Action {
  return async (_previous, sent) => {
    const form = formOf(sent)
    const fields = readForm(form)
    const at = now()
    const access = await actionAccess(useCase.act, form)
    if (!access.ok)
      return { ...refused(access.because, fields, at), ...ACCESS_REFUSED[access.because] }
    const { actor, sessionId } = access.signedIn
    let goTo: string | undefined
    let state: ActionState
    try {
      const input = spec.read ? spec.read(fields, sessionId, await requestOrigin()) : fields
      const outcome = await useCase(actor, input)
      if (outcome.ok) {
        const { message, value, ...leads } = await spec.done(outcome.value, fields)
        goTo = leads.goTo
        const path = leads.refresh ?? goTo?.split(/[?#]/)[0]
        if (path) revalidatePath(path)
        state = { status: 'done', message, at: at.getTime(), ...(value && { value }) }
      } else {
        state = refusedState(outcome.refusal, fields, at)
      }
    } catch (error) {
      const incident = newIncidentId()
      log.error('action failed', { incident, act: useCase.act, ...errorFields(error) })
      state = { ...refused('UNEXPECTED', fields, at), message: unexpectedSentence(incident) }
    }
    // redirect() throws, so it is called outside the try.
    if (goTo) redirect(goTo)
    return state
  }
}

function refusedState(refusal: Refusal, fields: Fields, at: Date): ActionState {
  const fieldErrors = Object.fromEntries(
    Object.entries(refusal.fields ?? {}).map(([path, code]) => [path, fieldSentence(code)]),
  )
  const message = refusalSentence(refusal, at)
  return { ...refused(refusal.code, fields, at), message, fieldErrors }
}

const refused = (code: string, fields: Fields, at: Date) =>
  ({
    status: 'refused',
    code,
    fieldErrors: {},
    values: typedValues(fields),
    at: at.getTime(),
  }) as const
