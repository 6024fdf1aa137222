import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findChangeRequests } from '@/lib/data/stores/case/change-request-store'
import { findPartyContacts } from '@/lib/data/stores/case/contact-store'
import { findDossier } from '@/lib/data/stores/dossier/dossier-store'
import { findCaseFacts } from '@/lib/data/stores/fact/case-facts-store'
import { decideClose } from '@/lib/domain/case/decide-close'
import { nextStepAfterClosing } from '@/lib/domain/case/next-step'
import { isSuccess, OUTCOMES, type Outcome } from '@/lib/domain/case/vocabulary'
import { outcome as outcomeWord } from '@/lib/labels/zh-CN/case'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { afterClosingInWords } from '@/lib/labels/zh-CN/progress'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'
import { missingOf } from '../case/dossier-facts'
import { abilityOf, type Ability } from '../case/ability'

/** One of the eight grounds; `why`: why it cannot be true yet. */
export type OutcomeChoice = {
  readonly outcome: Outcome
  readonly name: string
  readonly isSuccess: boolean
  readonly allowed: boolean
  readonly why: string | null
  /** What follows a closing on this ground, in words. */
  readonly then: string
}

export type CloseFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly outcomes: readonly OutcomeChoice[]
  /** How many facts every party confirmed, and how many still wait for one of them. */
  readonly facts: { readonly confirmed: number; readonly pending: number }
  /** Names of the slots of the dossier that will be owed and empty once the case is closed. */
  readonly missingPapers: readonly string[]
}

/** 结案: the eight grounds of 在线调解规则 第25条, each decided by the rule that decides the closing. */
export const getCloseForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const [card, parties, requests, dossier, facts] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyContacts(db, caseId),
      findChangeRequests(db, caseId),
      findDossier(db, caseId),
      findCaseFacts(db, caseId),
    ])
    return card && dossier && { card, parties, requests, dossier, facts }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, requests, dossier, facts }, context): CloseFormView => {
    const { actor, now } = context
    const ability = abilityOf('close', card, { actor, now })
    // With every other field valid, only the ground itself can be refused.
    const filled = { account: '-', failureReason: '-', costRaising: '-', courtNotes: '-' }
    const outcomes = OUTCOMES.map((outcome): OutcomeChoice => {
      const decided = decideClose(
        { ...card, parties, requests, confirmedFacts: facts.confirmed },
        { outcome, ...filled },
        context,
      )
      return {
        outcome,
        name: outcomeWord[outcome],
        isSuccess: isSuccess(outcome),
        allowed: decided.ok,
        why: decided.ok || !ability.allowed ? null : refusalSentence(decided.refusal, now),
        then: afterClosingInWords(
          outcome,
          nextStepAfterClosing({ source: card.source, outcome }).what,
        ),
      }
    })
    return {
      head: presentActHead(card, context),
      ability,
      outcomes,
      facts: {
        confirmed: facts.confirmed.length,
        pending: facts.facts.filter(({ end }) => end === null).length - facts.confirmed.length,
      },
      missingPapers: missingOf(
        // Whatever the outcome, its paper belongs into the same slot.
        { ...card, outcome: card.outcome ?? 'agreement' },
        dossier,
        dossier.materials.filter(({ voided }) => !voided),
      ).map(({ slot }) => dossierSlot[slot]),
    }
  },
})
