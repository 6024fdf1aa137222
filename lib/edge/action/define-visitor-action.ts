import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { findConsultationPass, writeConsultationPass } from '@/lib/auth/consultation-pass'
import type { Refusal } from '@/lib/domain/refusal'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence, unexpectedSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { isHttps } from '@/lib/platform/forwarded'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import type { VisitorUseCase } from '@/lib/use-cases/visitor/define-visitor-act'
import { PROOF_FIELD, type ActionState } from './action-state'
import type { Action } from './define-action'
import { readForm, typedValues } from './read-form'
import { requestOrigin } from './request-origin'

type Done = {
  /** Where the visitor reads what became of it. */
  readonly goTo: string
  /** The proof of the consultation to come in to; null: out of it. */
  readonly pass: string | null
}

/**
 * Makes a server action from an act of a visitor: a form in, a page or a sentence out. It works without a script. Every
 * export of a 'use server' file of the public pages is made here.
 */
export function defineVisitorAction<Out>(
  useCase: VisitorUseCase<Out>,
  done: (out: Out) => Done,
): Action {
  return async (_previous, form) => {
    const { [PROOF_FIELD]: answer, ...fields } = readForm(form)
    const at = now()
    let goTo: string
    try {
      const isSecure = isHttps(await headers())
      const visitor = {
        address: (await requestOrigin()).address,
        proof: await findConsultationPass(isSecure, at),
        answer: typeof answer === 'string' ? answer : null,
      }
      const outcome = await useCase(visitor, fields)
      if (!outcome.ok) return refusedState(outcome.refusal, fields, at)
      const { goTo: target, pass } = done(outcome.value)
      await writeConsultationPass(pass, isSecure, at)
      goTo = target
    } catch (error) {
      const incident = newIncidentId()
      log.error('visitor action failed', { incident, act: useCase.act, ...errorFields(error) })
      return refused('UNEXPECTED', unexpectedSentence(incident), fields, at)
    }
    // redirect() throws, so it is called outside the try.
    redirect(goTo)
  }
}

type Fields = Readonly<Record<string, string | readonly string[]>>

const refused = (code: string, message: string, fields: Fields, at: Date) =>
  ({
    status: 'refused',
    code,
    message,
    fieldErrors: {},
    values: typedValues(fields),
    at: at.getTime(),
  }) as const

function refusedState(refusal: Refusal, fields: Fields, at: Date): ActionState {
  const { challenge } = refusal.facts
  const fieldErrors = Object.fromEntries(
    Object.entries(refusal.fields ?? {}).map(([path, code]) => [path, fieldSentence(code)]),
  )
  return {
    ...refused(refusal.code, refusalSentence(refusal, at), fields, at),
    fieldErrors,
    ...(typeof challenge === 'string' && { challenge }),
  }
}
