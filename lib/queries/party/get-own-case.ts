import 'server-only'
import { z } from 'zod'
import type { StoredPaper } from '@/lib/data/stores/authority/authority-store'
import type { StoredInvited } from '@/lib/data/stores/invited/invited-store'
import type { TakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findHoldingAnswer, type RecordedFact } from '@/lib/domain/fact/undisputed-facts'
import { countAwaitedAmounts } from '@/lib/domain/blind-offer/blind-offer'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findHoldingEntries, type ConsentScope } from '@/lib/domain/case/consent-entries'
import { stageOf } from '@/lib/domain/case/source'
import { standingOf } from '@/lib/domain/invited/standing'
import { stateOfChoice } from '@/lib/domain/mediator-choice/choice'
import { mayDo } from '@/lib/domain/participant/capacity'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { participationOf } from '@/lib/domain/participant/own-part'
import {
  CONSULTED_SCOPES,
  findOwnProgress,
  OWN_STEPS,
  type OwnProgress,
  type OwnStep,
} from '@/lib/domain/participant/own-progress'
import { daysBetween, toLocalDate } from '@/lib/domain/time/local-date'
import { isTalkOpen } from '@/lib/domain/thread/topic'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { PARTY, explainRole } from '@/lib/labels/zh-CN/party'
import { defineSqlQuery } from '../define-query'
import { effectiveOf, readOwnDocument, whenInWords } from './load-own-documents'
import { findSettled } from './load-own-talk'
import { awaitsOwnChoice, sayOwnChoice } from './own-choice-view'
import { findShownPaper, readOwnAuthority } from './own-authority-state'
import { sayOwnConfirmation, type OwnConfirmationEntry } from './own-confirmation-entry'
import { presentGiven, presentOwnAsking, type OwnGiven } from './own-asking-view'
import { loadOwnCaseFacts } from './own-case-facts'
import { presentKnownIdentity, type KnownIdentity } from './known-identity'
import { titleOfOwn } from './own-title'
import { scopeOfTaking } from './scope-of-taking'

export type OwnPersonView = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly isYou: boolean
  readonly isOwnSide: boolean
  /** Of a helper: what they may not do. */
  readonly limit: string | null
}

export type OwnCaseView = {
  readonly caseId: string
  readonly caseNo: string
  readonly title: string
  readonly institution: string | null
  readonly institutionPhone: string | null
  readonly partyId: string
  readonly name: string
  readonly role: string
  readonly progress: OwnProgress
  /** A helper and a child answer nothing for the party. */
  readonly mayConsent: boolean
  readonly steps: readonly { readonly step: OwnStep; readonly state: 'done' | 'now' | 'later' }[]
  /** To an applicant: how far the other side is with its answer. */
  readonly asking: string | null
  /**
   * What the applicant wrote about the reader, who was invited: to be confirmed or corrected, not
   * written again.
   */
  readonly given: OwnGiven | null
  /** With what the reader was identified last; null: not at all, or the last check differed. */
  readonly known: KnownIdentity | null
  readonly until: string | null
  readonly daysLeft: number | null
  readonly mediator: string | null
  readonly people: readonly OwnPersonView[]
  readonly isApplicant: boolean
  readonly claim: string
  readonly facts: string
  readonly answers: readonly { readonly scope: ConsentScope; readonly agrees: boolean }[]
  /** Messages that wait to be read: to all, and from the mediator to the own party alone. */
  readonly unread: { readonly all: number; readonly mediator: number }
  /** 密封报价 of the own party, and those that wait for the reader's amount. */
  readonly biddings: { readonly count: number; readonly toEnter: number }
  /** A topic that runs waits for an answer of the own party. */
  readonly isAwaited: boolean
  readonly isOver: boolean
  /** The court had filed the suit before the mediation. */
  readonly isFiled: boolean
  /** How many documents there are, and how many wait for the reader's signature. */
  readonly documents: { readonly count: number; readonly toSign: number }
  /** Facts that were put to the parties, and those that the own one has not answered. */
  readonly putFacts: { readonly count: number; readonly toAnswer: number }
  /**
   * Minutes of meetings where a person of the own party was, and those that the reader has to
   * check.
   */
  readonly minutes: { readonly count: number; readonly toAnswer: number }
  /** Persons who were proposed to help, and those that wait for an answer of the own party. */
  readonly helpers: { readonly count: number; readonly toAnswer: number }
  /** What became of 共同选任, in a sentence with a day; null: none was opened. */
  readonly choice: { readonly words: string; readonly isOpen: boolean } | null
  /** Of an agent: what they act by, in a sentence; null: the reader is none. */
  readonly authority: { readonly words: string; readonly isMissing: boolean } | null
  /** 司法确认 of an agreement in effect before filing; `waits`: for the reader. */
  readonly confirmation: OwnConfirmationEntry | null
  /** Since when the agreement binds, in words. */
  readonly effective: string | null
  /** The own party joined later, as a third person: the others go on without it. */
  readonly isThird: boolean
}

function countFacts(facts: readonly RecordedFact[], partyId: string): OwnCaseView['putFacts'] {
  const valid = facts.filter(({ end }) => end === null)
  const toAnswer = valid.filter((fact) => findHoldingAnswer(fact, partyId) === null)
  return { count: valid.length, toAnswer: toAnswer.length }
}

function countAwaited(
  invited: readonly StoredInvited[],
  partyId: string,
  on: Parameters<typeof standingOf>[1],
): number {
  return invited.filter(
    (person) =>
      standingOf(person, on) === 'proposed' &&
      !person.answers.some((answer) => answer.partyId === partyId),
  ).length
}

function limitOf(part: TakingPart, isYou: boolean): string | null {
  if (mayDo(participationOf(part), 'sign')) return null
  if (part.isMinor) return PARTY.actsThroughGuardian
  if (part.isOfAdult) return PARTY.isOfAdult
  return isYou ? PARTY.youMayNotSign : PARTY.mayNotSign
}

function readAuthority(
  agency: TakingPart,
  papers: readonly StoredPaper[],
): OwnCaseView['authority'] {
  const own = papers.filter(({ participantId }) => participantId === agency.id)
  const { state, words } = readOwnAuthority(agency, findShownPaper(own))
  return { words, isMissing: state === 'missing' || state === 'refused' || state === 'over' }
}

/** A case as one who takes part reads it: one sentence with a day, one thing to do. */
export const getOwnCase = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }, { actor, now }) => loadOwnCaseFacts(db, caseId, actor, now),
  scope: scopeOfTaking,
  present: (loaded, context): OwnCaseView => {
    const {
      found,
      taking,
      parties,
      consents,
      checks,
      renewBefore,
      part,
      unread,
      isAwaited,
      papers,
      putFacts,
      minutes,
      biddings,
      invited,
      choice,
      agency,
      ownPapers,
      records,
    } = loaded
    const { today, now, actor } = context
    const partyId = part.partyId!
    const participation = participationOf(part)
    const toSign = papers.documents
      .filter((stored) => readOwnDocument(papers, stored).stage === 'to_sign')
      .map(({ id, kind }) => ({ documentId: id, kind }))
    const effective = effectiveOf(papers)
    const isFinal = papers.documents.some(({ kind }) => kind === 'agreement')
    const progress = findOwnProgress({
      status: found.status,
      partyId,
      mayConsent: mayDo(participation, 'consent'),
      person: personOfPart(part),
      parties,
      consents,
      checks,
      renewBefore,
      toSign,
      awaitsChoice:
        choice !== null && mayDo(participation, 'consent') && awaitsOwnChoice(choice, partyId, now),
      agreement: effective ? 'effective' : isFinal ? 'final' : 'none',
    })
    const at = OWN_STEPS.indexOf(progress.step)
    const holding = findHoldingEntries(consents, partyId)
    const own = parties.find(({ id }) => id === partyId)
    const isPerson = (id: string | null) =>
      parties.some((each) => each.id === id && each.kind === 'natural')
    return {
      caseId: found.id,
      caseNo: found.caseNo,
      title: titleOfOwn(parties, [part]),
      institution: found.institution,
      institutionPhone: found.institutionPhone,
      partyId,
      name: part.name,
      role: explainRole(part.kind, isPerson(partyId)),
      progress,
      mayConsent: mayDo(participation, 'consent'),
      steps: OWN_STEPS.map((step, index) => ({
        step,
        state: index < at ? 'done' : index === at ? 'now' : 'later',
      })),
      asking: own?.side === 'applicant' ? presentOwnAsking(found, context) : null,
      given: presentGiven(found, part, records, progress),
      known: presentKnownIdentity(part, checks, now),
      until: found.mediationDueOn && dayInWords(found.mediationDueOn, today),
      daysLeft: found.mediationDueOn && Math.max(0, daysBetween(today, found.mediationDueOn)),
      mediator: found.mediatorName,
      people: taking
        .filter(({ kind, hasEnded }) => kind !== 'invited' && !hasEnded)
        .map((each) => ({
          id: each.id,
          name: each.name,
          role: explainRole(each.kind, isPerson(each.partyId)),
          isYou: each.accountId === actor.id,
          isOwnSide: each.partyId === partyId,
          limit: limitOf(each, each.accountId === actor.id),
        })),
      isApplicant: own?.side === 'applicant',
      claim: found.claim,
      facts: found.facts,
      answers: CONSULTED_SCOPES.flatMap((scope) => {
        const entry = holding.find((each) => each.scope === scope)
        return entry ? [{ scope, agrees: entry.answer === 'given' }] : []
      }),
      unread,
      isAwaited: isAwaited && isTalkOpen(found.status),
      documents: { count: papers.documents.length, toSign: toSign.length },
      putFacts: countFacts(putFacts, partyId),
      minutes,
      biddings: {
        count: biddings.length,
        toEnter: countAwaitedAmounts(biddings, findSettled(taking, actor.id), now),
      },
      helpers: {
        count: invited.length,
        toAnswer: mayDo(participation, 'consent')
          ? countAwaited(invited, partyId, { status: found.status, today })
          : 0,
      },
      choice: choice && {
        words: sayOwnChoice(choice, partyId, { now, today }),
        isOpen: stateOfChoice(choice, now) === 'open',
      },
      authority: agency && readAuthority(agency, ownPapers),
      effective: effective && whenInWords(effective, today),
      confirmation: sayOwnConfirmation(loaded, partyId, mayDo(participation, 'settle'), context),
      isThird: parties.some(({ id, joinedAt }) => id === partyId && joinedAt !== null),
      isFiled: stageOf(found.source) === 'filed',
      isOver: found.closedAt !== null && toLocalDate(found.closedAt) <= today,
    }
  },
})
