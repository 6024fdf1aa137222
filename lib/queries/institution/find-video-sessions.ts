import 'server-only'
import { z } from 'zod'
import {
  countVideoSessions,
  findVideoSessions as readSessions,
  type VideoSession,
} from '@/lib/data/stores/statistics/video-session-store'
import { SESSION_KINDS } from '@/lib/domain/conference/sessions'
import { toPeriod } from '@/lib/domain/statistics/period'
import { conferenceForm, conferenceState, endReason } from '@/lib/labels/zh-CN/conference'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { periodInWords } from '@/lib/labels/zh-CN/statistics'
import { sessionKind, VIDEO_SESSIONS } from '@/lib/labels/zh-CN/video-report'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { ReportInput } from '../statistics/report-input'
import { administeredBy } from './administered'

export const SESSION_ORDER: Order = { column: 'startsAt', direction: 'desc', kind: 'instant' }

/** `since`, `until`: the months of the period, because `from` is the number of a row here. */
export const SESSION_NAMES = ['since', 'until', 'type', 'source', 'mediator', 'kind'] as const
const { from: since, to: until, ...NARROWING } = ReportInput.shape
/** Which sessions are listed, and in what file. */
export const SESSION_FIELDS = {
  ...NARROWING,
  since,
  until,
  kind: z.enum(SESSION_KINDS).catch('planned'),
}
const SessionInput = z.object({ ...SESSION_FIELDS, ...PAGE_FIELDS })

export type VideoSessionRow = {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly startsAt: string
  readonly meeting: string
  readonly mediator: string
  readonly state: string
  readonly minutes: string
  readonly forms: string
  readonly broken: string
}

export type VideoSessionListView = PageView<VideoSessionRow> & {
  readonly total: number
  readonly subtitle: string
  /** The conditions as the address has them. */
  readonly params: Readonly<Record<string, string | undefined>>
}

export function presentSession(session: VideoSession): VideoSessionRow {
  const { id, caseId, caseNo, startsAt, no, mediatorName, isCancelled, conference } = session
  const shown = (value: number | null | undefined) =>
    value == null ? VIDEO_SESSIONS.none : String(value)
  return {
    id,
    caseId,
    caseNo,
    startsAt: stamp(startsAt),
    meeting: VIDEO_SESSIONS.meeting(no),
    mediator: mediatorName,
    state: isCancelled
      ? VIDEO_SESSIONS.cancelled
      : conference === null
        ? VIDEO_SESSIONS.notOpened
        : conference.endReason === null
          ? conferenceState[conference.state]
          : endReason[conference.endReason],
    minutes: shown(conference?.minutes),
    forms: conference?.forms.map((form) => conferenceForm[form]).join('、') || VIDEO_SESSIONS.none,
    broken: shown(conference?.brokenLines),
  }
}

/** The sessions that a number of 视频调解 counts, latest first. */
export const findVideoSessions = defineQuery({
  act: 'statistics:read',
  input: SessionInput,
  load: async (db, input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const { type: disputeType, source, mediator: mediatorId, kind } = input
    const period = toPeriod({ from: input.since, to: input.until }, today)
    const filter = { institutionId, period, disputeType, source, mediatorId }
    const slice = sliceOf<object, object>(SESSION_ORDER, input, input.size)
    const rows = await readSessions(db, filter, kind, slice)
    return {
      period,
      page: pageOf(slice, rows, ({ startsAt, id }) => ({ value: startsAt, id }), input.size),
      total: await countVideoSessions(db, filter, kind),
    }
  },
  present: ({ period, page, total }, _context, input): VideoSessionListView => {
    const { kind, type, source, mediator } = input
    return {
      ...presentPage(page, input, presentSession),
      total,
      subtitle: VIDEO_SESSIONS.subtitle(sessionKind[kind], periodInWords(period)),
      params: { since: period.from, until: period.to, type, source, mediator, kind },
    }
  },
})
