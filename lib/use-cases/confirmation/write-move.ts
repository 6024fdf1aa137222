import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import {
  addDecision,
  moveConfirmation,
  type ConfirmationChanges,
} from '@/lib/data/stores/confirmation/confirmation-writes'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import type { DomainEvent, EventSubject } from '@/lib/domain/audit/events'
import type { Confirmation, KeptMove } from '@/lib/domain/confirmation/confirmation'
import type { CorrectionCode } from '@/lib/domain/confirmation/correction-items'
import type { ConfirmationTransition } from '@/lib/domain/confirmation/decide-confirmation-move'
import type { DismissalGround, RefusalGround } from '@/lib/domain/confirmation/confirmation-status'
import type { LegalBasis } from '@/lib/domain/legal-basis'
import { isRuled } from '@/lib/domain/ruling/ruling'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { reportNews } from '../ruling/report-news'

export type CaseOfConfirmation = {
  readonly id: string
  readonly caseNo: string
  readonly courtId: string
  readonly mediatorId: string | null
}

export type Moving = {
  readonly transition: ConfirmationTransition & { readonly move: KeptMove }
  readonly changes: ConfirmationChanges
  readonly kept?: {
    readonly ground?: DismissalGround | null
    readonly refusalGround?: RefusalGround | null
    readonly words?: string | null
    readonly codes?: readonly CorrectionCode[]
    readonly dueOn?: LocalDate
    readonly extraDays?: number
  }
  readonly event: DomainEvent
  readonly basis?: LegalBasis
  readonly subject: EventSubject
  /** Who learns that there is something new; all of them where it is left out. */
  readonly reports?: 'all' | 'parties' | 'none'
  /** A legal notice goes to the parties with it. */
  readonly hasNotice?: boolean
}

/**
 * Applies a move with its words, its event and its notices: an SMS to all who take part beside the
 * actor, the inbox of the mediator.
 * @returns the id of the event; or CONFIRMATION_STATUS with who was faster
 */
export async function writeMove(
  db: Db,
  grant: Grant<WriteAct>,
  confirmation: Confirmation,
  record: CaseOfConfirmation,
  {
    transition,
    changes,
    kept = {},
    event,
    basis,
    subject,
    reports = 'all',
    hasNotice = false,
  }: Moving,
  at: Date,
): Promise<Decided<string>> {
  const { move } = transition
  if (!(await moveConfirmation(db, grant, confirmation, transition, changes, at)))
    return refuseLost(db, confirmation, move)
  await addDecision(db, grant, confirmation, { move, ...kept }, at)
  const eventId = await appendEvent(db, {
    event,
    subject,
    by: grant.actor,
    at,
    ...(basis && { basis }),
  })
  if (isRuled(move))
    await enqueue(db, {
      kind: 'ruling_service',
      payload: { caseId: record.id, confirmationId: confirmation.id, paperId: confirmation.id },
      runAt: at,
      by: grant.actor.id,
    })
  if (reports === 'all') await reportMove(db, grant, record, transition, at, { hasNotice })
  if (reports === 'parties') await reportNews(db, grant, record, at)
  return allow(eventId)
}

/** Another act came between: who did it, and when. */
export async function refuseLost(
  db: Db,
  { id }: Pick<Confirmation, 'id'>,
  move: ConfirmationTransition['move'],
): Promise<Decided<never>> {
  const now = await findConfirmation(db, id)
  return refuse('CONFIRMATION_STATUS', {
    move,
    status: now?.status,
    lastAct: now?.lastAct,
    by: now?.lastActBy,
    at: now?.lastActAt.toISOString(),
  })
}

/** What was decided on is not what is there now: who changed it, and when. */
export const refuseUnseen = ({ lastAct, lastActBy, lastActAt }: Confirmation): Decided<never> =>
  refuse('CONFIRMATION_UNSEEN', { lastAct, by: lastActBy, at: lastActAt.toISOString() })

/** Those who take part learn that there is something new, and the mediator how far it is. */
export async function reportMove(
  db: Db,
  grant: Grant<WriteAct>,
  record: CaseOfConfirmation,
  { to }: Pick<ConfirmationTransition, 'to'>,
  at: Date,
  sent: { readonly hasNotice: boolean } = { hasNotice: false },
): Promise<void> {
  await reportNews(db, grant, record, at, sent)
  await notify(db, {
    kind: 'confirmation.moved',
    facts: { status: to },
    about: record,
    to: toOrNone(record.mediatorId, toMediator),
    by: grant.actor,
    at,
  })
}
