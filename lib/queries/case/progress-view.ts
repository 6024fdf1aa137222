import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import {
  countCaseEvents,
  findCaseEvents,
  type CaseEvent,
  type CaseEventsFilter,
} from '@/lib/data/stores/audit/case-events-store'
import { countTalk, type TalkCount } from '@/lib/data/stores/thread/talk-count-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { FORM_SLIPS } from '@/lib/domain/form-slips'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'
import type { ReadContext } from '../define-query'
import { presentState, type CaseHeaderView } from './case-header-view'
import type { NextStepView } from './next-step-view'
import {
  ACCESS_EVENTS,
  KEY_EVENTS,
  presentTimeline,
  SPOKEN_EVENTS,
  type TimelineEntry,
} from './timeline-view'

/** Events on one page of the timeline; a case rarely has more. */
const PAGE = 200

/** What the tabs of 调解进度 show: the key steps, all that was done, who read what. */
const TABS = ['key', 'all', 'access'] as const
export type ProgressTab = (typeof TABS)[number]

// Slips of a form are in the log only; reads are apart, so that they do not bury what was done.
const FILTERS: Readonly<Record<ProgressTab, CaseEventsFilter>> = {
  key: { kinds: KEY_EVENTS },
  all: { exceptKinds: [...ACCESS_EVENTS, ...SPOKEN_EVENTS], exceptRefusals: FORM_SLIPS },
  access: { kinds: ACCESS_EVENTS },
}

/** Input of 调解进度; a value that is not understood shows the key steps from their end. */
export const ProgressInput = z.object({
  caseId: CaseId,
  show: z.enum(TABS).catch('key'),
  /** Only events before this position in the chain. */
  before: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type ProgressInput = z.output<typeof ProgressInput>

export type CaseProgressView = {
  readonly header: CaseHeaderView
  readonly next: NextStepView
  readonly show: ProgressTab
  readonly counts: Readonly<Record<ProgressTab, number>>
  /** Latest first. */
  readonly entries: readonly TimelineEntry[]
  /** Position from which the older events continue; null where there are none. */
  readonly older: number | null
  readonly isFirstPage: boolean
  /** 异步调解 in one sentence: how much was said, not what. */
  readonly talk: string | null
  /** For the printed sheet. */
  readonly printed: { readonly at: string; readonly by: string }
}

export type ProgressFacts = {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly counts: Readonly<Record<ProgressTab, number>>
  readonly talk: TalkCount | null
}

/** The state of a case and one page of its chain, if this actor may see it. */
export async function findProgress(
  db: Read,
  { caseId, show, before }: ProgressInput,
): Promise<ProgressFacts | null> {
  const query = {
    ...FILTERS[show],
    ...(before !== undefined && { before }),
    take: PAGE + 1,
  }
  const [state, events, key, all, access, talk] = await Promise.all([
    findCaseState(db, caseId),
    findCaseEvents(db, caseId, query),
    countCaseEvents(db, caseId, FILTERS.key),
    countCaseEvents(db, caseId, FILTERS.all),
    countCaseEvents(db, caseId, FILTERS.access),
    countTalk(db, caseId),
  ])
  return state && { state, events, counts: { key, all, access }, talk }
}

/** 调解进度 (操作手册 3.5): what happened, who moves next, and the clock. */
export function presentProgress(
  { state, events, counts, talk }: ProgressFacts,
  context: ReadContext,
  { show, before }: ProgressInput,
): CaseProgressView {
  const page = events.slice(0, PAGE)
  return {
    ...presentState(state, context),
    show,
    counts,
    entries: presentTimeline(page),
    older: events.length > PAGE ? (page.at(-1)?.seq ?? null) : null,
    isFirstPage: before === undefined,
    talk: talk && PROGRESS.talk(talk),
    printed: { at: stamp(context.now), by: context.actor.name },
  }
}
