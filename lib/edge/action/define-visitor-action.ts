import 'server-only'
import { headers } from 'next/headers'
import { findConsultationPass, writeConsultationPass } from '@/lib/auth/consultation-pass'
import type { Refusal } from '@/lib/domain/refusal'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { isHttps } from '@/lib/platform/forwarded'
import type { VisitorUseCase } from '@/lib/use-cases/visitor/define-visitor-act'
import { PROOF_FIELD } from './action-state'
import type { Action } from './define-action'
import { defineEntryAction, type EntryAnswer } from './define-entry-action'

type Done = {
  /** Where the visitor reads what became of it. */
  readonly goTo: string
  /** The proof of the consultation to come in to; null: out of it. */
  readonly pass: string | null
}

/**
 * Makes a server action from an act of a visitor: a form in, a page or a sentence out. It works without a script. Every
 * export of a 'use server' file of the public pages is made here or by `defineEntryAction`.
 */
export function defineVisitorAction<Out>(
  useCase: VisitorUseCase<Out>,
  done: (out: Out) => Done,
): Action {
  return defineEntryAction(useCase.act, async (given, { address }) => {
    const { [PROOF_FIELD]: answer, ...fields } = given
    const at = now()
    const isSecure = isHttps(await headers())
    const visitor = {
      address,
      proof: await findConsultationPass(isSecure, at),
      answer: typeof answer === 'string' ? answer : null,
    }
    const outcome = await useCase(visitor, fields)
    if (!outcome.ok) return refusedAnswer(outcome.refusal, at)
    const { goTo, pass } = done(outcome.value)
    await writeConsultationPass(pass, isSecure, at)
    return { goTo }
  })
}

function refusedAnswer(refusal: Refusal, at: Date): EntryAnswer {
  const { challenge } = refusal.facts
  const fieldErrors = Object.fromEntries(
    Object.entries(refusal.fields ?? {}).map(([path, code]) => [path, fieldSentence(code)]),
  )
  return {
    code: refusal.code,
    message: refusalSentence(refusal, at),
    fieldErrors,
    ...(typeof challenge === 'string' && { challenge }),
  }
}
