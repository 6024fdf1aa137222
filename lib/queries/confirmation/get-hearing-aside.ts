import 'server-only'
import { z } from 'zod'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findOwnConference } from '@/lib/data/stores/conference/own-conference-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import { scopeOfSeat } from '../conference/load-view'
import { defineSqlQuery } from '../define-query'

/**
 * What the judge reads beside the pictures: the clauses that the hearing verifies. The page of the
 * application is where its opening is recorded; this one is a page of the same hearing.
 */
export const getHearingAside = defineSqlQuery({
  act: 'conference:read',
  input: z.strictObject({ hearingId: z.uuid() }),
  load: async (db, { hearingId }, { actor }) => {
    const own = await findOwnConference(db, hearingId)
    if (!own?.confirmationId || !own.isHost) return null
    const { caseId } = own
    const parties = await findPreparedParties(db, caseId)
    const agreement = await findAgreement(db, caseId)
    return { actor, clauses: jointClauses(agreement, parties, await findSupplements(db, caseId)) }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ clauses }) => clauses.map(({ number, text }) => ({ number, text })),
})
