import 'server-only'
import { headers } from 'next/headers'
import {
  APPLICATION_PASS,
  CONSULTATION_PASS,
  findPass,
  writePass,
  type PassKind,
} from '@/lib/auth/signed-pass'
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
  /** The proof of what the visitor has come in to; null: out of it; absent: as before. */
  readonly pass?: string | null
}

/**
 * Which pass the visitor brings, and which they get; both of a consultation where nothing is said.
 */
type Passes = { readonly brings?: PassKind; readonly gets?: PassKind }

/** Of the draft of an application, and of its beginning, to which a consultation may be brought. */
export const OF_DRAFT: Passes = { brings: APPLICATION_PASS, gets: APPLICATION_PASS }
export const TO_DRAFT: Passes = { gets: APPLICATION_PASS }

/**
 * Makes a server action from an act of a visitor: a form in, a page or a sentence out. It works
 * without a script. Every export of a 'use server' file of the public pages is made here or by
 * `defineEntryAction`.
 */
export function defineVisitorAction<Out>(
  useCase: VisitorUseCase<Out>,
  done: (out: Out) => Done,
  { brings = CONSULTATION_PASS, gets = CONSULTATION_PASS }: Passes = {},
): Action {
  return defineEntryAction(useCase.act, async (given, { address }) => {
    const { [PROOF_FIELD]: answer, ...fields } = given
    const at = now()
    const isSecure = isHttps(await headers())
    const visitor = {
      address,
      proof: await findPass(brings, isSecure, at),
      answer: typeof answer === 'string' ? answer : null,
    }
    const outcome = await useCase(visitor, fields)
    if (!outcome.ok) return refusedAnswer(outcome.refusal, at)
    const { goTo, pass } = done(outcome.value)
    if (pass !== undefined) await writePass(gets, pass, isSecure, at)
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
