import 'server-only'
import { z } from 'zod'
import { findMediatorName } from '@/lib/data/stores/case/filter-options-store'
import {
  countVideoSessions,
  findVideoSessions,
  readSessionFigures,
} from '@/lib/data/stores/statistics/video-session-store'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { SESSION_KINDS } from '@/lib/domain/conference/sessions'
import { toPeriod } from '@/lib/domain/statistics/period'
import { reportConditions } from '@/lib/labels/zh-CN/report'
import {
  SESSION_DEFINITIONS,
  sessionKind,
  VIDEO_REPORT,
  VIDEO_SESSIONS,
} from '@/lib/labels/zh-CN/video-report'
import { defineExport } from '../define-export'
import { sliceOf, writeCursor } from '../paging/keyset'
import { readInBatches } from '../paging/read-in-batches'
import { administeredBy } from './administered'
import { inRows } from './case-export'
import {
  presentSession,
  SESSION_FIELDS,
  SESSION_ORDER,
  type VideoSessionRow,
} from './find-video-sessions'

type Figure = { readonly name: string; readonly count: number }

const FIGURES: readonly SheetColumn<Figure>[] = [
  { header: VIDEO_REPORT.what, width: 34, cell: ({ name }) => name },
  { header: VIDEO_REPORT.sum, kind: 'number', width: 12, cell: ({ count }) => count },
]

const { columns } = VIDEO_SESSIONS
const SESSIONS: readonly SheetColumn<VideoSessionRow>[] = [
  { header: columns.index, kind: 'number', width: 7, cell: (_, number) => number },
  { header: columns.startsAt, width: 18, cell: ({ startsAt }) => startsAt },
  { header: columns.caseNo, width: 26, cell: ({ caseNo }) => caseNo },
  { header: columns.meeting, width: 10, cell: ({ meeting }) => meeting },
  { header: columns.mediator, width: 12, cell: ({ mediator }) => mediator },
  { header: columns.state, width: 18, cell: ({ state }) => state },
  { header: columns.minutes, width: 14, cell: ({ minutes }) => minutes },
  { header: columns.forms, width: 26, cell: ({ forms }) => forms },
  { header: columns.broken, width: 18, cell: ({ broken }) => broken },
]

/** 视频调解 as a file: the figures of the period, and the sessions that one of them counts. */
export const exportVideoSessions = defineExport({
  act: 'statistics:export',
  list: 'video_sessions',
  input: z.object(SESSION_FIELDS),
  load: async (db, input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const { type: disputeType, source, mediator: mediatorId, kind } = input
    const period = toPeriod({ from: input.since, to: input.until }, today)
    const filter = { institutionId, period, disputeType, source, mediatorId }
    const { minutes, brokenLines, ...counts } = await readSessionFigures(db, filter)
    const figures = [
      ...SESSION_KINDS.map((each) => ({ name: sessionKind[each], count: counts[each] })),
      { name: `${VIDEO_REPORT.minutes}（${VIDEO_REPORT.minutesUnit}）`, count: minutes },
      { name: `${VIDEO_REPORT.lines}（${VIDEO_REPORT.linesUnit}）`, count: brokenLines },
    ]
    const batches = readInBatches(
      (after: string | null, take) =>
        findVideoSessions(db, filter, kind, {
          ...sliceOf<object, object>(SESSION_ORDER, { after: after ?? undefined }),
          take,
        }),
      ({ startsAt, id }) => writeCursor({ value: startsAt, id }),
    )
    return {
      title: VIDEO_REPORT.title,
      conditions: [
        ...reportConditions({
          period,
          type: disputeType ?? null,
          source: source ?? null,
          mediator: mediatorId ? await findMediatorName(db, mediatorId) : null,
        }),
        VIDEO_SESSIONS.listed(sessionKind[kind]),
      ],
      definitions: SESSION_KINDS.map(
        (each) => [sessionKind[each], SESSION_DEFINITIONS[each]] as const,
      ),
      atLeast: await countVideoSessions(db, filter, kind),
      sheets: [
        makeSheet(VIDEO_REPORT.title, FIGURES, figures),
        makeSheet(
          VIDEO_SESSIONS.title,
          SESSIONS,
          inRows(batches, (batch) => batch.map(presentSession)),
        ),
      ],
    }
  },
})
