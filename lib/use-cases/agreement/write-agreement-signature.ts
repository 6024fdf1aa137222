import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findEventTime } from '@/lib/data/stores/audit/event-store'
import { addAgreementMark } from '@/lib/data/stores/case/agreement-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { decideSignAgreement } from '@/lib/domain/agreement/decide-sign'
import { allow, type Decided } from '@/lib/domain/refusal'
import type { ActContext } from '../define-use-case'

type Decision = Extract<ReturnType<typeof decideSignAgreement>, { ok: true }>['value']

/**
 * Writes the decided signature of an agreement. The last one puts it into effect and earns the
 * points of a signed agreement.
 * @returns CASE_CHANGED_MEANWHILE
 */
export async function writeAgreementSignature(
  db: Db,
  grant: Grant<'agreement:sign' | 'document:sign'>,
  record: CaseRecord,
  transition: Decision,
  note: string | null,
  { now, today }: Pick<ActContext, 'now' | 'today'>,
): Promise<Decided<null>> {
  const applied = await applyTransition(db, grant, record, transition, now)
  if (!applied.ok) return applied
  const { partyId, party, agent, answer, how, on } = transition.signature
  await addAgreementMark(
    db,
    grant,
    record,
    transition.event.data.agreementNo,
    { mark: answer, partyId, partyName: party, agentName: agent, way: how, on, note },
    await findEventTime(db, applied.value.eventId),
  )
  if (transition.effectiveOn) {
    const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
    await earnOperation(db, grant, record, earner, { code: 'agreement_signed', subject: record.id })
  }
  return allow(null)
}
