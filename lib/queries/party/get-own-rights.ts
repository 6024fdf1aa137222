import 'server-only'
import { z } from 'zod'
import { findComplaintsOfCase } from '@/lib/data/stores/complaint/complaint-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findHoldingEntries } from '@/lib/domain/case/consent-entries'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { isWaiting } from '@/lib/domain/complaint/complaint'
import { expectRetention } from '@/lib/domain/dossier/expect-retention'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { retentionInWords } from '@/lib/labels/zh-CN/party-rights'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnRightsView = {
  readonly caseId: string
  /** How long what the system holds is kept, in sentences. */
  readonly kept: readonly string[]
  readonly complaints: { readonly all: number; readonly waiting: number }
  /** The mediation goes on, and the own party has not left it. */
  readonly mayLeave: boolean
}

/** 我的权利: what one may demand in an own case. */
export const getOwnRights = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const found = await findOwnCase(db, caseId)
    if (!found) return null
    const taking = await findTakingPart(db, caseId)
    const [part] = findOwnParts(taking, actor.id).filter(({ kind }) => kind !== 'invited')
    if (part?.partyId == null) return null
    return {
      found,
      taking,
      partyId: part.partyId,
      consents: await findConsents(db, caseId),
      complaints: await findComplaintsOfCase(db, caseId),
    }
  },
  scope: scopeOfTaking,
  present: ({ found, partyId, consents, complaints }, { today }): OwnRightsView => {
    const { disputeType, outcome, closedAt } = found
    const closedOn = closedAt && toLocalDate(closedAt)
    const consent = findHoldingEntries(consents, partyId).find(({ scope }) => scope === 'mediation')
    return {
      caseId: found.id,
      kept: retentionInWords(expectRetention({ disputeType, outcome, closedOn }, today)),
      complaints: {
        all: complaints.length,
        waiting: complaints.filter(isWaiting).length,
      },
      mayLeave: closedAt === null && (!consent || consent.answer === 'given'),
    }
  },
})
