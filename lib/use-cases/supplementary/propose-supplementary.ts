import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addSupplementary,
  settleSupplementary,
} from '@/lib/data/stores/supplementary/supplementary-writes'
import { decidePropose } from '@/lib/domain/supplementary/decide-propose'
import { supplementaryText } from '@/lib/domain/supplementary/supplementary-text'
import { allow, refuse } from '@/lib/domain/refusal'
import { sha256 } from '@/lib/platform/sha256'
import { defineUseCase } from '../define-use-case'
import { loadSupplements } from './load-supplementary'
import { reportSupplementary } from './report-supplementary'
import { ProposeInput } from './supplementary-acts.input'

/**
 * 提出补充协议 (民法典 第510、543条; 民诉解释 第354、356、358条): how clauses of an agreement in effect read from now
 * on. It binds no one before all have signed it. An open text that the page showed is ended by it.
 */
export const proposeSupplementary = defineUseCase({
  act: 'supplementary:propose',
  input: ProposeInput,
  load: loadSupplements,
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { keep, ...proposal }, context) =>
    decidePropose(facts, { ...proposal, isUnclearKept: keep === 'on' }, context),
  write: async (db, grant, decision, facts, { id }, { now }) => {
    const { id: caseId, caseNo } = facts
    const done = allow({ caseId, id })
    if (!decision) return done
    const { ends, clauses, partyIds, agreementNo, agreementSha256, partyId } = decision
    if (ends && !(await settleSupplementary(db, grant, ends, { status: 'replaced' }, now)))
      return refuse('SUPPLEMENTARY_ENDED')
    const digest = sha256(supplementaryText({ id, caseNo, agreementSha256, partyIds, clauses }))
    const replaces = ends?.id ?? null
    await addSupplementary(
      db,
      grant,
      facts,
      { id, agreementNo, clauses, sha256: digest, partyIds, partyId, replaces },
      now,
    )
    await appendEvent(db, {
      event: {
        kind: 'supplementary.proposed',
        data: {
          supplementaryId: id,
          digest,
          by: partyId === null ? 'mediator' : 'party',
          clauses: clauses.length,
          replaces,
        },
      },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    await reportSupplementary(db, grant, facts, 'proposed', now)
    return done
  },
})
