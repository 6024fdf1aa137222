import 'server-only'
import { z } from 'zod'
import { findLoggedEvents, type LoggedEvent } from '@/lib/data/stores/audit/event-log-store'
import { countCoMediated, findCoMediationsOf } from '@/lib/data/stores/case/co-mediator-store'
import { countUnexcusedDeclines } from '@/lib/data/stores/assignment/unexcused-declines'
import { findMediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import {
  countCarried,
  findMonthlyWork,
  findWorkTotals,
  NO_WORK,
} from '@/lib/data/stores/mediator/mediator-work-store'
import { findWorkingHours } from '@/lib/data/stores/mediator/working-hours-store'
import { readPerformance } from '@/lib/data/stores/statistics/performance-rate-store'
import { readCaseloadCeiling } from '@/lib/data/stores/parameter/parameter-store'
import { getPerson } from '@/lib/data/stores/mediator/people-store'
import { findTrainings } from '@/lib/data/stores/mediator/training-store'
import { kindsOf } from '@/lib/domain/audit/event-groups'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { fillMonths, lastTwelveMonths } from '@/lib/domain/mediator/twelve-months'
import { NO_PERFORMANCE } from '@/lib/domain/performance/performance-rate'
import { addMonths, monthOf, type Month } from '@/lib/domain/statistics/month'
import { listCases } from '../case/case-list'
import { listDaysOf } from '../case/list-days'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import type { MediatorView } from './mediator-view'
import { presentMediatorFile } from './present-mediator-file'

/**
 * Events about a mediator, for their history: the kinds that the database finds by whom they are
 * about (column events.about_mediator).
 */
const ABOUT_MEDIATORS = kindsOf(null).filter((kind) => /^(mediator|training)\./.test(kind))

const HISTORY_LINES = 50
const CASES_SHOWN = 20

/**
 * 服务人员详情: file, twelve months, open cases, trainings and history of one mediator of the actor's
 * institution.
 */
export const getMediator = defineQuery({
  act: 'mediator:read',
  input: z.object({ mediatorId: z.uuid() }),
  load: async (db, { mediatorId }, { actor, today, calendar }) => {
    const institutionId = administeredBy(actor)
    const file = institutionId ? await findMediatorFile(db, mediatorId) : null
    if (!institutionId || !file) return null
    const months = lastTwelveMonths(today)
    const performanceBy = <Key extends 'mediator' | 'month'>(key: Key, from?: Month) =>
      readPerformance(db, { institutionId }, [key], { mediatorIds: [mediatorId], from }, today)
    const query = {
      tenant: { institutionId },
      filter: { mediatorId, statuses: CARRIED_STATUSES },
      order: 'due' as const,
      days: listDaysOf({ today, calendar }),
    }
    return {
      institutionId,
      file,
      row: await getPerson(db, mediatorId),
      carried: (await countCarried(db, institutionId, [mediatorId])).get(mediatorId) ?? 0,
      coMediated: (await countCoMediated(db, [mediatorId])).get(mediatorId) ?? 0,
      coMediations: await findCoMediationsOf(db, mediatorId, CASES_SHOWN),
      cases: (await listCases(db, query, { size: CASES_SHOWN })).page.rows,
      totals: (await findWorkTotals(db, institutionId, [mediatorId])).get(mediatorId) ?? NO_WORK,
      months: fillMonths(months, await findMonthlyWork(db, institutionId, mediatorId, months[0]!)),
      performance: (await performanceBy('mediator')).mediator.get(mediatorId) ?? NO_PERFORMANCE,
      performanceByMonth: (await performanceBy('month', addMonths(monthOf(today), -11))).month,
      unexcusedDeclines: await countUnexcusedDeclines(db, mediatorId, today),
      hours: await findWorkingHours(db, mediatorId),
      trainings: await findTrainings(db, mediatorId),
      ceiling: await readCaseloadCeiling(db),
      history: await findHistory(db, institutionId, mediatorId),
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: (facts, context): MediatorView => presentMediatorFile(facts, context),
})

function findHistory(
  db: Parameters<typeof findMediatorFile>[0],
  institutionId: string,
  mediatorId: string,
): Promise<LoggedEvent[]> {
  return findLoggedEvents(
    db,
    { institutionId, kinds: ABOUT_MEDIATORS },
    {
      where: { aboutMediator: mediatorId },
      orderBy: [{ at: 'desc' }, { seq: 'desc' }] as never[],
      take: HISTORY_LINES,
    },
  )
}
