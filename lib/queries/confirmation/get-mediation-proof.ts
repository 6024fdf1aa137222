import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { composeMediationProof } from '@/lib/documents/templates/mediation-proof'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { defineSqlQuery } from '../define-query'
import type { ConfirmationPaper } from './confirmation-paper'
import { loadConfirmation, type LoadedConfirmation } from './load-confirmation'

/** 主持调解的证明 of an application, for the court. */
export const getMediationProof = defineSqlQuery({
  act: 'confirmation:read',
  input: z.object({ confirmationId: z.uuid() }),
  load: async (db, input, context) => {
    const loaded = await loadConfirmation(db, input, context)
    const paper = loaded && presentProof(loaded)
    return loaded && paper && { state: loaded.state, paper }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ paper }): ConfirmationPaper => paper,
})

/** As of the submission; null before it, and of a case that no institution accepted. */
function presentProof({ state, confirmation }: LoadedConfirmation): ConfirmationPaper | null {
  const { submittedAt, effectiveOn, answers } = confirmation
  const { institutionName: institution, acceptedAt, assignments } = state
  if (submittedAt === null || institution === null || acceptedAt === null) return null
  const [last] = assignments
  const content = composeMediationProof({
    court: state.courtName,
    institution,
    caseNo: state.caseNo,
    cause: state.cause,
    source: state.source,
    parties: answers.map(({ party }) => party),
    referredOn: toLocalDate(state.referredAt),
    acceptedOn: toLocalDate(acceptedAt),
    mediator: last?.mediatorName ?? null,
    takenOn: last?.acceptedAt ? toLocalDate(last.acceptedAt) : null,
    effectiveOn,
    submittedOn: toLocalDate(submittedAt),
  })
  return { content, at: submittedAt }
}
