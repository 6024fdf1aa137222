import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import type { Grant } from '@/lib/domain/access/policy'
import type { EventSubject } from '@/lib/domain/audit/events'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { refuse, type Decided } from '@/lib/domain/refusal'
import type { Lodging } from '@/lib/domain/ruling/decide-objection'
import { digestWords } from '@/lib/platform/words-digest'
import { reportNews, type CaseOfRuling } from './report-news'

type Lodged = {
  readonly confirmation: Confirmation
  readonly record: CaseOfRuling
  readonly objection: {
    readonly id: string
    readonly partyId: string | null
    readonly words: string
  }
  readonly lodging: Lodging
  readonly subject: EventSubject
}

/**
 * The event of an objection, and its notices: to those who take part that there is something new,
 * to the clerks that it waits.
 */
export async function reportObjection(
  db: Db,
  grant: Grant<'ruling:object' | 'ruling:record-objection'>,
  { confirmation, record, objection, lodging, subject }: Lodged,
  at: Date,
): Promise<void> {
  const { kind: objectorKind, objector, isLate } = lodging
  await appendEvent(db, {
    event: {
      kind: 'ruling.objected',
      data: {
        confirmationId: confirmation.id,
        objectionId: objection.id,
        objectorKind,
        party: objectorKind === 'party' ? objector : null,
        isLate,
        digest: digestWords(objection.id, objection.words),
      },
    },
    subject,
    by: grant.actor,
    at,
    basis: 'civil_procedure_interpretation_372',
  })
  await reportNews(db, grant, record, at)
  await notify(db, {
    kind: 'ruling.objected',
    facts: {},
    about: record,
    to: toClerks(record.courtId),
    by: grant.actor,
    at,
  })
}

/** Another one of the same party came between: who lodged it, and when. */
export async function refuseSecondObjection(
  db: Db,
  confirmationId: string,
  partyId: string | null,
): Promise<Decided<never>> {
  const first = (await findObjections(db, confirmationId)).find((each) => each.partyId === partyId)
  return refuse('OBJECTION_LODGED', { by: first?.lodgedBy, at: first?.lodgedAt.toISOString() })
}
