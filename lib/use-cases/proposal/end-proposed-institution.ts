import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  endInstitution,
  findInstitutionEnd,
  findSuccessor,
} from '@/lib/data/stores/institution/institution-end-store'
import type { ProposalRecord } from '@/lib/data/stores/proposal/proposal-store'
import type { Grant } from '@/lib/domain/access/policy'
import { decideEndInstitution } from '@/lib/domain/ending/institution-end'
import { allow, refuse } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'

/**
 * 机构终止、合并, as it was proposed and from today on. Judged again: what came to the institution since
 * the proposal has to be over too. Its administrators lose their access with it.
 */
export async function endProposedInstitution(
  db: Db,
  grant: Grant<'proposal:confirm'>,
  { subjectId, subjectName: name, end, reason, proposedByName: proposedBy }: ProposalRecord,
  at: Date,
) {
  const facts = await findInstitutionEnd(db, subjectId)
  if (!end || !facts) throw new Error('a proposal lacks what its kind needs')
  const into = end.intoId === null ? null : await findSuccessor(db, { id: end.intoId })
  const decided = decideEndInstitution(facts, { as: end.as, into })
  if (!decided.ok) return decided
  const on = toLocalDate(at)
  if (!(await endInstitution(db, grant, subjectId, { ...decided.value, on })))
    return refuse('INSTITUTION_ENDED', { name, as: end.as, on })
  await appendEvent(db, {
    event: {
      kind: 'institution.ended',
      data: {
        institutionId: subjectId,
        institution: name,
        as: end.as,
        on,
        into: into?.name ?? null,
        reason,
        proposedBy,
      },
    },
    subject: { institutionId: subjectId },
    by: grant.actor,
    at,
  })
  return allow({ kind: 'institution_end' as const, name, secret: null, expiresAt: null })
}
