import 'server-only'
import type { Db } from '@/lib/data/door'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addCourtStep } from '@/lib/data/stores/court-stage/court-stage-writes'
import { notify, toAdministrators, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import type { ActMaking } from '@/lib/domain/case/moves'
import type { CourtMove } from '@/lib/domain/court-stage/court-step'
import type { StageStep } from '@/lib/domain/court-stage/decide-transfer'
import { allow, type Decided } from '@/lib/domain/refusal'
import { reportNews } from '../ruling/report-news'
import type { LoadedStage } from './load-stage'

/**
 * Applies a step of the court with its event, its row and its notices: the mediator and the
 * institution learn the stage; those who take part get the SMS that something is new, except where
 * the court and the institution settle what is missing.
 */
export async function writeStep<M extends CourtMove>(
  db: Db,
  grant: NoInfer<Grant<ActMaking<M>>> & Grant<WriteAct>,
  record: LoadedStage,
  decided: StageStep<M>,
  at: Date,
): Promise<Decided<{ readonly eventId: string }>> {
  const { step, ...transition } = decided
  const applied = await applyTransition(db, grant, record, transition, at)
  if (!applied.ok) return applied
  await addCourtStep(db, grant, record, decided.move, step, { no: record.steps.length + 1, at })
  const stage = decided.changes.courtStage
  for (const to of [
    toOrNone(record.mediatorId, toMediator),
    toOrNone(record.institutionId, toAdministrators),
  ])
    if (stage)
      await notify(db, {
        kind: 'court.moved',
        facts: { stage },
        about: record,
        to,
        by: grant.actor,
        at,
      })
  if (decided.move !== 'send_transfer_back') await reportNews(db, grant, record, at)
  return allow({ eventId: applied.value.eventId })
}
