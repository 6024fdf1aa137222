import 'server-only'
import { z } from 'zod'
import { findLastDeclines } from '@/lib/data/stores/case/case-declines-store'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { findChasesOfCases } from '@/lib/data/stores/chase/chase-store'
import { COUNTED_AT_MOST, countDesk } from '@/lib/data/stores/case/desk-count-store'
import { findPausedCases } from '@/lib/data/stores/case/desk-pauses'
import { findDeskKeys, type DeskPart } from '@/lib/data/stores/case/desk-store'
import {
  computeDeskDays,
  DESK_AGES,
  DESK_NODES,
  type DeskAge,
  type DeskNode,
} from '@/lib/domain/desk/court-desk'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { DESK } from '@/lib/labels/zh-CN/court-desk'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { findReviewedCourt, reviewedCourtId, withWatermark, type Watermarked } from './court-review'
import { presentDeskRow, sortByDue, type DeskRow } from './desk-row'
import { accessRecordsFor, findListedInstitutions } from './list-access-records'

export const DESK_TABS = ['first', 'overdue', 'today', 'returned', 'all'] as const
export type DeskTab = (typeof DESK_TABS)[number]

export const DESK_PAGE_SIZE = 20
/**
 * Pages beyond are not read: what is listed is put together from all its points, so that a page
 * costs all before it.
 */
const DESK_PAGES = 5

/** A parameter that is not understood filters nothing: addresses are typed, cut and pasted. */
const DeskInput = z.object({
  tab: z.enum(DESK_TABS).catch('first'),
  node: z.enum(DESK_NODES).optional().catch(undefined),
  age: z.enum(DESK_AGES).optional().catch(undefined),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .transform((page) => Math.min(page, DESK_PAGES))
    .catch(1),
})
type DeskInput = z.output<typeof DeskInput>

/**
 * Not among what comes first by its last day: what is returned comes first in any case, and the
 * last two are reminders of no article.
 */
const REMINDED_ONLY: readonly DeskNode[] = ['returned', 'archive', 'performance']

/** The parts of the court's cases that a tab lists; a cell of the table is one part of its own. */
function partsOf({ tab, node, age }: DeskInput): readonly DeskPart[] {
  if (node || age) return [{ nodes: node ? [node] : DESK_NODES, ages: age ? [age] : null }]
  const others = DESK_NODES.filter((each) => !REMINDED_ONLY.includes(each))
  switch (tab) {
    case 'first':
      return [
        { nodes: others, ages: ['overdue', 'today'] },
        { nodes: ['returned'], ages: null },
      ]
    case 'overdue':
    case 'today':
      return [{ nodes: DESK_NODES, ages: [tab] }]
    case 'returned':
      return [{ nodes: ['returned'], ages: null }]
    case 'all':
      return [{ nodes: DESK_NODES, ages: null }]
  }
}

export type DeskView = Watermarked<{
  readonly rows: readonly DeskRow[]
  /** null where a cell of the table is listed. */
  readonly tab: DeskTab | null
  readonly node: DeskNode | null
  readonly age: DeskAge | null
  readonly page: number
  /** The number of the first row, from 1. */
  readonly from: number
  readonly total: number
  readonly hasNext: boolean
  /** The list goes on beyond what this page can reach. */
  readonly isCut: boolean
  readonly nodes: readonly {
    readonly node: DeskNode
    readonly ages: Readonly<Record<DeskAge, number>>
    readonly total: number
    /** More wait than were counted: the numbers are the least. */
    readonly isMore: boolean
  }[]
  readonly tabs: Readonly<Record<DeskTab, number>>
  readonly open: number
}>

type Counts = Readonly<Record<DeskNode, Readonly<Record<DeskAge, number>>>>

function sumOf(counts: Counts, parts: readonly DeskPart[]): number {
  return parts.reduce(
    (sum, { nodes, ages }) =>
      sum +
      nodes.reduce(
        (all, node) => all + (ages ?? DESK_AGES).reduce((n, age) => n + counts[node][age], 0),
        0,
      ),
    0,
  )
}

function isMore(counts: Counts, node: DeskNode): boolean {
  const isBounded = node === 'archive' || node === 'performance'
  return isBounded && sumOf(counts, [{ nodes: [node], ages: null }]) >= COUNTED_AT_MOST
}

/**
 * 引调与督办: where the court's cases wait, how much of each period is left, and the cases themselves,
 * those whose period ends first at the top.
 */
export const findCourtDesk = defineSqlQuery({
  act: 'case:list',
  input: DeskInput,
  load: async (db, input, context) => {
    const court = await findReviewedCourt(db, context.actor)
    if (!court) return null
    const days = computeDeskDays(context.today, context.calendar)
    if (!days.ok) throw new RangeError(`no calendar for the desk of ${context.today}`)
    const end = input.page * DESK_PAGE_SIZE
    const paused = await findPausedCases(db, court.id, context.today)
    const still = paused.map(({ id }) => id)
    const [counts, ...keys] = await Promise.all([
      countDesk(db, court.id, days.value, paused),
      ...partsOf(input).map((part) => findDeskKeys(db, court.id, part, days.value, still, end)),
    ])
    const sorted = sortByDue(keys.flat(), context.calendar)
    const shown = sorted.slice(end - DESK_PAGE_SIZE, end)
    const ids = shown.map(({ id }) => id)
    const query = { tenant: { courtId: court.id }, filter: {}, order: 'newest' } as const
    const found = await readCaseList(
      db,
      { ...query, days: listDaysOf(context) },
      { kind: 'page', ids, total: ids.length, isMore: false },
      { cursor: null, isBackwards: false, take: ids.length },
    )
    const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? [])
    const [institutions, declines, chases] = await Promise.all([
      findListedInstitutions(db, context.actor, rows),
      findLastDeclines(
        db,
        rows.filter(({ status }) => status === 'returned').map(({ id }) => id),
      ),
      findChasesOfCases(db, ids),
    ])
    return {
      court,
      counts,
      rows,
      keys: new Map(shown.map((key) => [key.id, key])),
      institutions,
      declines,
      chases: chases.filter(({ closed }) => closed === null),
    }
  },
  record: ({ institutions }, { tab, node, age }, { actor }) => {
    const words = [
      `${DESK.title}：${node || age ? DESK.filtered(node ? DESK.nodes[node] : DESK.tabs.all, age ? DESK.ages[age] : null) : DESK.tabs[tab]}`,
    ]
    return accessRecordsFor(
      'court_cases',
      institutions,
      { court: words, institution: words },
      reviewedCourtId(actor),
    )
  },
  present: ({ court, counts, rows, keys, declines, chases }, context, input): DeskView => {
    const { tab, node, age, page } = input
    const total = sumOf(counts, partsOf(input))
    const tabOf = (each: DeskTab) =>
      sumOf(counts, partsOf({ tab: each, node: undefined, age: undefined, page: 1 }))
    const view = {
      rows: maskNumbersInView(
        rows.map((row) =>
          presentDeskRow(
            row,
            keys.get(row.id) ?? { node: null, since: null, stage: null },
            declines.get(row.id) ?? null,
            chases.filter(({ caseId }) => caseId === row.id),
            context,
          ),
        ),
      ),
      tab: node || age ? null : tab,
      node: node ?? null,
      age: age ?? null,
      page,
      from: (page - 1) * DESK_PAGE_SIZE + 1,
      total,
      hasNext: total > page * DESK_PAGE_SIZE && page < DESK_PAGES,
      isCut:
        total <= page * DESK_PAGE_SIZE
          ? node !== undefined && isMore(counts, node)
          : page === DESK_PAGES,
      nodes: DESK_NODES.map((each) => ({
        node: each,
        ages: counts[each],
        total: sumOf(counts, [{ nodes: [each], ages: null }]),
        isMore: isMore(counts, each),
      })),
      tabs: {
        first: tabOf('first'),
        overdue: tabOf('overdue'),
        today: tabOf('today'),
        returned: tabOf('returned'),
        all: tabOf('all'),
      },
      open: sumOf(counts, [{ nodes: DESK_NODES, ages: null }]),
    }
    return withWatermark(view, court, context)
  },
})
