import 'server-only'
import type { Read } from '@/lib/data/door'
import { findPapers } from '@/lib/data/stores/authority/authority-store'
import { findBiddings } from '@/lib/data/stores/blind-offer/bidding-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findPutFacts } from '@/lib/data/stores/fact/undisputed-fact-store'
import { findInvitedPersons } from '@/lib/data/stores/invited/invited-store'
import { findPlainAnswers } from '@/lib/data/stores/minutes/minutes-store'
import { findOwnMinutes } from '@/lib/data/stores/minutes/own-minutes-store'
import type { TakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findOwnRecord } from '@/lib/data/stores/participant/own-data-store'
import { countUnread, isAnswerAwaited } from '@/lib/data/stores/thread/reading-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import type { Actor } from '@/lib/domain/access/roles'
import { awaitsOwnAnswer } from '@/lib/domain/minutes/own-minutes'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { loadOwnDocuments } from './load-own-documents'
import { loadOwnChoice } from './own-choice-view'
import { findOwnRenewal } from './own-renewal'

/** Invited persons see a list of topics and no case. */
function ownPartOf(taking: readonly TakingPart[], accountId: string): TakingPart | null {
  const parts = findOwnParts(taking, accountId).filter(({ kind }) => kind !== 'invited')
  // The telephone of a child may be that of its guardian.
  return parts.find((part) => mayDo(participationOf(part), 'consent')) ?? parts[0] ?? null
}

/**
 * What the page of an own case says, in one transaction; null: it does not exist for this person.
 */
export async function loadOwnCaseFacts(db: Read, caseId: string, actor: Actor, now: Date) {
  const papers = await loadOwnDocuments(db, caseId, actor)
  if (!papers) return null
  const { found, taking, parties } = papers
  const [consents, checks] = await Promise.all([
    findConsents(db, caseId),
    findTimedChecks(db, caseId),
  ])
  const part = ownPartOf(taking, actor.id)
  if (part?.partyId == null) return null
  const renewBefore = await findOwnRenewal(db, caseId, part, checks, now)
  const unread = {
    all: await countUnread(db, caseId, actor, { topicId: null, partyId: null }),
    mediator: await countUnread(db, caseId, actor, { topicId: null, partyId: part.partyId }),
  }
  const isAwaited = await isAnswerAwaited(db, caseId, part.partyId)
  const putFacts = await findPutFacts(db, caseId)
  const all = await findOwnMinutes(db, caseId)
  const answers = await findPlainAnswers(db, caseId)
  const biddings = await findBiddings(db, caseId)
  const toAnswer = all.filter((each) => awaitsOwnAnswer(each, taking, actor.id, answers)).length
  const invited = await findInvitedPersons(db, caseId)
  const choice = await loadOwnChoice(db, found)
  const confirmations = await findConfirmationsOfCase(db, caseId)
  const supplements = await findSupplements(db, caseId)
  const agency = findOwnParts(taking, actor.id).find(({ kind }) => kind === 'agent') ?? null
  const ownPapers = agency ? await findPapers(db, caseId) : []
  return {
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
    minutes: { count: all.length, toAnswer },
    biddings,
    invited,
    choice,
    confirmations,
    supplements,
    agency,
    ownPapers,
    records: found.consulted === null ? [] : await findOwnRecord(db, caseId),
  }
}
