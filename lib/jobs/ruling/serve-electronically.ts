import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { findRecipients } from '@/lib/data/stores/delivery/recipient-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { addSystemService, findRulingServices } from '@/lib/data/stores/ruling/service-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { mayDo } from '@/lib/domain/participant/capacity'
import { participationOf } from '@/lib/domain/participant/own-part'
import { papersOf } from '@/lib/domain/ruling/papers'
import { chooseRulingService, findServed } from '@/lib/domain/ruling/service'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { newId } from '@/lib/platform/ids'

/**
 * Serves a paper on the parties that consented to electronic service: it is in their accounts from
 * now on, and with that served (在线诉讼规则 第31条第一款). Of the others it notes why a person has to serve
 * them. A party that was served meanwhile gets nothing.
 */
export async function serveElectronically(
  db: Db,
  { caseId, confirmationId, paperId }: JobPayload<'ruling_service'>,
  at: Date,
): Promise<void> {
  await lockCase(db, caseId)
  const confirmation = await findConfirmation(db, confirmationId)
  const record = await findCase(db, caseId)
  if (!confirmation || !record) return
  const objections = await findObjections(db, confirmationId)
  if (!papersOf(confirmation, objections).some(({ id }) => id === paperId)) return
  const services = await findRulingServices(db, confirmationId)
  const taking = await findTakingPart(db, caseId)
  for (const recipient of await findRecipients(db, caseId)) {
    const { partyId, name: party } = recipient
    if (!confirmation.partyIds.includes(partyId)) continue
    const isKnown = services.some(
      (each) => each.paperId === paperId && each.partyId === partyId && each.way === 'electronic',
    )
    if (isKnown || findServed(services, paperId, partyId)) continue
    const hasAccount = taking.some(
      (part) =>
        part.accountId !== null &&
        part.partyId === partyId &&
        mayDo(participationOf(part), 'consent'),
    )
    const failure = chooseRulingService(recipient, hasAccount)
    const service = {
      paperId,
      partyId,
      party,
      way: 'electronic',
      result: failure === null ? 'served' : 'not_served',
      on: toLocalDate(at),
    } as const
    const added = { ...service, id: newId(), recipient: null, failure, note: null }
    if (!(await addSystemService(db, confirmation, added, at))) continue
    await appendEvent(db, {
      event: { kind: 'ruling.served', data: { confirmationId, ...service } },
      subject: eventSubjectOf(record),
      by: null,
      at,
    })
  }
  await enqueue(db, { kind: 'ruling_dossier', payload: { caseId, confirmationId }, runAt: at })
}
