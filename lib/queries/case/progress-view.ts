import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import {
  countCaseEvents,
  findCaseEvents,
  type CaseEvent,
} from '@/lib/data/stores/audit/case-events-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { presentState, type CaseHeaderView } from './case-header-view'
import type { NextStepView } from './next-step-view'
import { KEY_EVENTS, presentTimeline, type TimelineEntry } from './timeline-view'

/** Events on one page of the timeline; a case rarely has more. */
const PAGE = 200

/** Input of 调解进度; a value that is not understood shows the whole timeline from its end. */
export const ProgressInput = z.object({
  caseId: CaseId,
  show: z.enum(['all', 'key']).catch('all'),
  /** Only events before this position in the chain. */
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
  /** Position from which the older events continue; null where there are none. */
  readonly older: number | null
  readonly isFirstPage: boolean
  /** For the printed sheet. */
  readonly printed: { readonly at: string; readonly by: string }
}

export type ProgressFacts = {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly counts: { readonly all: number; readonly ofKinds: number }
}

/** The state of a case and one page of its chain, if this actor may see it. */
export async function findProgress(
  db: Read,
  { caseId, show, before }: ProgressInput,
): Promise<ProgressFacts | null> {
  const query = {
    ...(show === 'key' && { kinds: KEY_EVENTS }),
    ...(before !== undefined && { before }),
    take: PAGE + 1,
  }
  const [state, events, counts] = await Promise.all([
    findCaseState(db, caseId),
    findCaseEvents(db, caseId, query),
    countCaseEvents(db, caseId, KEY_EVENTS),
  ])
  return state && { state, events, counts }
}

/** 调解进度 (操作手册 3.5): what happened, who moves next, and the clock. */
export function presentProgress(
  { state, events, counts }: ProgressFacts,
  context: ReadContext,
  { show, before }: ProgressInput,
): CaseProgressView {
  const page = events.slice(0, PAGE)
  return {
    ...presentState(state, context),
    show,
    counts: { all: counts.all, key: counts.ofKinds },
    entries: presentTimeline(page),
    older: events.length > PAGE ? (page.at(-1)?.seq ?? null) : null,
    isFirstPage: before === undefined,
    printed: { at: stamp(context.now), by: context.actor.name },
  }
}
