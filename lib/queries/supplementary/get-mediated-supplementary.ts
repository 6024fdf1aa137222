import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { SUPPLEMENTARY, supplementaryStatus } from '@/lib/labels/zh-CN/supplementary'
import { defineSqlQuery } from '../define-query'
import {
  presentProposalForm,
  presentSupplementary,
  type ProposalFormView,
  type SupplementaryView,
} from './supplementary-view'
import { whyNotNow } from './why-not-now'

export type MediatedSupplementaryRow = SupplementaryView & {
  readonly state: string
  readonly isOpen: boolean
  readonly lines: readonly string[]
  readonly mayRevoke: boolean
  /** Of its signed text; null: there is none. */
  readonly href: string | null
}

export type MediatedSupplementaryView = {
  /** Why nothing can be proposed now; null: it can. */
  readonly closed: string | null
  /** The latest first. */
  readonly rows: readonly MediatedSupplementaryRow[]
  readonly isAnyInForce: boolean
  /** null: the reader does not preside, or it cannot be proposed now. */
  readonly form: ProposalFormView | null
}

/** 补充协议 of a case for its mediators, once the agreement is in effect. */
export const getMediatedSupplementary = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const state = await findCaseState(db, caseId)
    const agreement = await findAgreement(db, caseId)
    if (!state || !agreement) return null
    const parties = await findPreparedParties(db, caseId)
    const all = await findSupplements(db, caseId)
    return {
      state,
      of: {
        ...state,
        agreement,
        effective: findEffective(agreement, parties),
        confirmations: await findConfirmationsOfCase(db, caseId),
        supplements: all.filter(({ agreementNo }) => agreementNo === agreement.agreementNo),
        clauses: agreementClauses(agreement.draft, parties).map(({ text }) => text),
        parties,
      },
    }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, of }, { actor, today }): MediatedSupplementaryView => {
    const closed = whyNotNow(of, today)
    const say = SUPPLEMENTARY.desk
    return {
      closed,
      isAnyInForce: of.supplements.some(({ status }) => status === 'in_force'),
      rows: of.supplements.map((each) => {
        const { status, proposer, proposedAt, settled, signatures, partyIds, materialId } = each
        return {
          ...presentSupplementary(of, each, today),
          state: supplementaryStatus[status],
          isOpen: status === 'open',
          lines: [
            say.proposedBy(proposer, stamp(proposedAt)),
            say.signers(signatures.length, partyIds.length),
            ...(settled ? [say.settledBy(settled.by, stamp(settled.at))] : []),
          ],
          mayRevoke: status === 'open' && each.proposerId === actor.id,
          href: materialId && `/api/materials/${materialId}/view`,
        }
      }),
      form:
        closed === null && state.mediatorId === actor.id ? presentProposalForm(state.id, of) : null,
    }
  },
})
