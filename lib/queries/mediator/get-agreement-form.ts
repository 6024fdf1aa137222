import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findDocuments } from '@/lib/data/stores/document/document-store'
import { findDocumentToSign } from '@/lib/domain/signature/agreement-marks'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findCurrent } from '@/lib/domain/agreement/agreement-state'
import {
  checkAgreement,
  leastCopies,
  type AgreementContext,
} from '@/lib/domain/agreement/check-agreement'
import type { AgreementDraft } from '@/lib/domain/agreement/draft'
import type { Finding } from '@/lib/domain/agreement/findings'
import { findSigners, maySignFor, type AgreementAgent } from '@/lib/domain/agreement/people'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { parseAmount } from '@/lib/domain/money/amount'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { presentAgreement, type AgreementView } from '../case/agreement-view'
import { abilityOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findAgreedTerms } from './find-agreed-terms'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type SignerChoice = {
  readonly id: string
  readonly name: string
  /** The party for whom an agent signs; null for the party itself. */
  readonly agentOf: string | null
  readonly isGeneral: boolean
}

export type AgreementFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  /** What a save has to name; version 0 where the next save begins an agreement. */
  readonly agreementNo: number
  readonly version: number
  readonly draft: AgreementDraft
  /** The draft has terms of an accepted offer that are not saved yet. */
  readonly hasAgreed: boolean
  readonly context: AgreementContext
  readonly findings: readonly Finding[]
  /** The agreement as it is stored; null before the first save. */
  readonly stored: AgreementView | null
  /** The day on which it was finished: no signature is earlier. */
  readonly finishedOn: string | null
  readonly signers: readonly SignerChoice[]
  /** Number of its finalised document, in which it is signed; null: it is signed without one. */
  readonly signedIn: string | null
}

function presentSigners(
  context: AgreementContext,
  draft: AgreementDraft,
  agents: readonly AgreementAgent[],
): readonly SignerChoice[] {
  return findSigners(context.parties, draft).flatMap(({ id, name }) => [
    { id, name, agentOf: null, isGeneral: false },
    ...agents
      .filter(({ partyId, hasEnded }) => partyId === id && !hasEnded)
      .map((agent) => ({
        id: agent.id,
        name: agent.name,
        agentOf: name,
        isGeneral: !maySignFor(agent),
      })),
  ])
}

/**
 * 调解协议: the draft that is worked on with its findings, or the finished agreement and who may sign.
 */
export const getAgreementForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({
    caseId: CaseId,
    /** An offer that all parties have accepted: its terms are added to the draft. */
    offerId: z.uuid().optional(),
  }),
  load: async (db, { caseId, offerId }, context) => {
    const [card, parties, agents, agreement, record, documents] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      findAgreementAgents(db, caseId),
      findAgreement(db, caseId),
      findCaseState(db, caseId),
      findDocuments(db, caseId),
    ])
    const agreed =
      offerId === undefined
        ? []
        : await findAgreedTerms(db, caseId, offerId, { parties, now: context.now })
    return card && record && { card, parties, agents, agreement, record, documents, agreed }
  },
  scope: ({ card }) => scopeOf(card),
  present: (facts, actor): AgreementFormView => {
    const { card, parties, agents, agreement, record, documents, agreed } = facts
    const claim = record.amount === null ? null : parseAmount(record.amount)
    const context = {
      parties,
      today: actor.today,
      cause: record.cause,
      disputeType: record.disputeType,
      claim: claim?.ok ? claim.value : null,
    }
    const current = findCurrent(agreement)
    const document = findDocumentToSign(documents)
    const stored = agreement?.draft ?? {
      facts: '',
      disputes: '',
      copies: String(leastCopies(parties)),
      terms: [],
    }
    const draft = { ...stored, terms: [...stored.terms, ...agreed] }
    return {
      head: presentActHead(card, actor),
      ability: abilityOf('save_agreement', card, actor),
      agreementNo: current?.agreementNo ?? (agreement?.agreementNo ?? 0) + 1,
      version: current?.version ?? 0,
      draft,
      hasAgreed: agreed.length > 0,
      context,
      findings: checkAgreement(draft, context),
      stored: presentAgreement(agreement, parties),
      finishedOn: current?.finished?.on ?? null,
      signers: presentSigners(context, draft, agents),
      signedIn: document && documentNumber('agreement', document.numberYear, document.number),
    }
  },
})
