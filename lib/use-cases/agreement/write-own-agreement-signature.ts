import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent, findEventTime } from '@/lib/data/stores/audit/event-store'
import { addAgreementMark } from '@/lib/data/stores/case/agreement-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { OwnCase } from '@/lib/data/stores/participant/own-case-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { decideSignAgreement } from '@/lib/domain/agreement/decide-sign'
import type { ActContext } from '../define-use-case'
import { subjectOfOwn } from '../participation/load-own-case'

type Decision = Extract<ReturnType<typeof decideSignAgreement>, { ok: true }>['value']

/**
 * Writes the decided signature of an agreement by one who takes part. Like everything such a person
 * does it leaves the case's row and its last act as they are (docs/decisions/0094); the points of
 * the mediator are written by the system.
 */
export async function writeOwnAgreementSignature(
  db: Db,
  grant: Grant<'document:sign'>,
  record: Pick<OwnCase, 'id' | 'courtId' | 'holderId' | 'institutionId' | 'mediatorId'>,
  { event, basis, signature, effectiveOn }: Decision,
  { participantId, note }: { readonly participantId: string; readonly note: string | null },
  { now, today }: Pick<ActContext, 'now' | 'today'>,
): Promise<void> {
  const eventId = await appendEvent(db, {
    event,
    subject: subjectOfOwn(record),
    by: grant.actor,
    at: now,
    basis,
  })
  const { partyId, party, agent, answer, how, on } = signature
  await addAgreementMark(
    db,
    grant,
    record,
    event.data.agreementNo,
    {
      mark: answer,
      partyId,
      partyName: party,
      agentName: agent,
      way: how,
      on,
      note,
      participantId,
    },
    await findEventTime(db, eventId),
  )
  if (effectiveOn && record.mediatorId)
    await enqueue(db, {
      kind: 'operation_points',
      payload: {
        caseId: record.id,
        mediatorId: record.mediatorId,
        eventId,
        on: today,
        code: 'agreement_signed',
      },
      runAt: now,
      by: grant.actor.id,
    })
}
