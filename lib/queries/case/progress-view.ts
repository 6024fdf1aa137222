import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import {
  countCaseEvents,
  findCaseEvents,
  type CaseEvent,
} from '@/lib/data/stores/audit/case-events-store'
import { findCaseStanding, type CaseStanding } from '@/lib/data/stores/case/case-file-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { presentHeader, presentNext, type CaseHeaderView } from './case-file-view'
import type { NextStepView } from './next-step-view'
import { KEY_EVENTS, presentTimeline, type TimelineEntry } from './timeline-view'

/** Events on one page of the timeline; a case rarely has more. */
const PAGE = 200

/** What the address of 调解进度 says; what is not understood shows the whole timeline from its end. */
export const ProgressInput = z.object({
  caseId: CaseId,
  show: z.enum(['all', 'key']).catch('all'),
  /** Only what happened before this place in the chain. */
  before: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type ProgressInput = z.output<typeof ProgressInput>

export type CaseProgressView = {
  readonly header: CaseHeaderView
  readonly next: NextStepView
  readonly show: 'all' | 'key'
  readonly counts: { readonly all: number; readonly key: number }
  /** Latest first. */
  readonly entries: readonly TimelineEntry[]
  /** Where the older ones begin; null where there are none. */
  readonly older: number | null
  readonly isFirstPage: boolean
  /** For the printed sheet. */
  readonly printed: { readonly at: string; readonly by: string }
}

export type ProgressFacts = {
  readonly standing: CaseStanding
  readonly events: readonly CaseEvent[]
  readonly counts: { readonly all: number; readonly ofKinds: number }
}

/** How a case stands and the asked page of its chain, if this actor may see it. */
export async function findProgress(
  db: Db,
  { caseId, show, before }: ProgressInput,
): Promise<ProgressFacts | null> {
  const standing = await findCaseStanding(db, caseId)
  if (!standing) return null
  const query = {
    ...(show === 'key' && { kinds: KEY_EVENTS }),
    ...(before !== undefined && { before }),
    take: PAGE + 1,
  }
  return {
    standing,
    events: await findCaseEvents(db, caseId, query),
    counts: await countCaseEvents(db, caseId, KEY_EVENTS),
  }
}

/** 调解进度 (操作手册 3.5): what happened, who moves next, and the clock. */
export function presentProgress(
  { standing, events, counts }: ProgressFacts,
  context: ReadContext,
  { show, before }: ProgressInput,
): CaseProgressView {
  const page = events.slice(0, PAGE)
  return {
    header: presentHeader(standing, context),
    next: presentNext(standing, context),
    show,
    counts: { all: counts.all, key: counts.ofKinds },
    entries: presentTimeline(page),
    older: events.length > PAGE ? (page.at(-1)?.seq ?? null) : null,
    isFirstPage: before === undefined,
    printed: { at: stamp(context.now), by: context.actor.name },
  }
}
