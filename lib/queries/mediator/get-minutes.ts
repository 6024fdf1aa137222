import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findCoMediators } from '@/lib/data/stores/case/co-mediator-store'
import { findEntrySources } from '@/lib/data/stores/minutes/entry-source-store'
import {
  findMinutesAnswers,
  findMinutesEntries,
  findMinutesOfCase,
} from '@/lib/data/stores/minutes/minutes-store'
import { findPartiesWithAgents } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { listMediators } from '@/lib/domain/case/co-mediators'
import { findAttendees } from '@/lib/domain/meeting/meeting'
import { findUnconfirmed } from '@/lib/domain/minutes/decide-answer'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { momentInWords } from '@/lib/labels/zh-CN/moment'
import { newId } from '@/lib/platform/ids'
import { abilityOf, mayWriteMinutes, type Ability } from '../case/ability'
import {
  presentEntries,
  presentMinutes,
  type MinutesLineView,
  type MinutesSectionView,
} from '../case/minutes-view'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type MinutesPageView = {
  readonly head: ActHeadView
  /**
   * Whether the case is still in mediation: then the presiding mediator gives and confirms the
   * minutes.
   */
  readonly ability: Ability
  /** Entries can be written; by a co-mediator too. */
  readonly mayWrite: boolean
  readonly title: string
  readonly line: MinutesLineView
  readonly meetingId: string
  readonly isHeld: boolean
  /**
   * Those present; of minutes that were given to them, who has still to confirm the last version.
   */
  readonly attendees: readonly {
    readonly id: string
    readonly name: string
    readonly hasConfirmed: boolean
  }[]
  readonly speakers: readonly { readonly id: string; readonly name: string }[]
  readonly sections: readonly MinutesSectionView[]
  /** The number of the last entry that the page shows. */
  readonly lastNo: number
  /** When the last entry reached the server. */
  readonly savedAt: string | null
  /** The last version that was given to the persons present; 0 before. */
  readonly version: number
  /** An id for the next entry, made for each reading of the page. */
  readonly nextId: string
  /** The day of the meeting: no confirmation is earlier. */
  readonly heldOn: LocalDate
  readonly today: LocalDate
}

/** 调解笔录 as its mediator writes it. */
export const getMinutes = defineSqlQuery({
  act: 'mediation:read',
  input: z.strictObject({ caseId: CaseId, minutesId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, minutesId }, context) => {
    const [card, all, meetings, entries, answers, parties, coMediators, sources] =
      await Promise.all([
        findMyCase(db, caseId, context),
        findMinutesOfCase(db, caseId),
        findMeetings(db, caseId),
        findMinutesEntries(db, minutesId),
        findMinutesAnswers(db, caseId),
        findPartiesWithAgents(db, caseId),
        findCoMediators(db, caseId),
        findEntrySources(db, caseId),
      ])
    const minutes = all.find(({ id }) => id === minutesId)
    const meeting = meetings.find(({ id }) => id === minutes?.meetingId)
    return card && minutes && meeting
      ? { card, all, minutes, meetings, meeting, entries, answers, parties, coMediators, sources }
      : null
  },
  scope: ({ card }) => scopeOf(card),
  present: (
    { card, all, minutes, meetings, meeting, entries, answers, parties, coMediators, sources },
    context,
  ): MinutesPageView => {
    const line = presentMinutes(all, meetings, answers).find(
      ({ minutesId }) => minutesId === minutes.id,
    )!
    const last = entries.at(-1)
    const present = findAttendees(meeting)
    const own = answers.filter((each) => each.minutesId === minutes.id)
    const waiting = findUnconfirmed(present, own, minutes.version)
    return {
      head: presentActHead(card, context),
      ability: abilityOf('submit_minutes', card, context),
      mayWrite: minutes.state === 'draft' && mayWriteMinutes(card, context),
      title: minutes.supplementsId === null ? WRITE_MINUTES.title(meeting.no) : line.of,
      line,
      meetingId: meeting.id,
      isHeld: meeting.held !== null,
      attendees: present.map(({ id, name }) => ({
        id,
        name,
        hasConfirmed: !waiting.some((each) => each.id === id),
      })),
      speakers: presentSpeakers(parties, listMediators(card, coMediators), context.actor),
      sections: presentEntries(entries, minutes.openedAt, context.today, sources),
      lastNo: entries.length,
      savedAt: last ? momentInWords(last.recordedAt, context.today) : null,
      version: minutes.version,
      nextId: newId(),
      heldOn: toLocalDate(meeting.held?.from ?? meeting.startsAt),
      today: context.today,
    }
  },
})

/** Who may be a speaker: each party with its agents, then the mediators. */
export function presentSpeakers(
  parties: Awaited<ReturnType<typeof findPartiesWithAgents>>,
  mediators: ReturnType<typeof listMediators>,
  reader: ReadContext['actor'],
): MinutesPageView['speakers'] {
  return [
    ...parties.flatMap(({ id, name, agents }) => [
      { id, name },
      ...agents.map((agent) => ({ id: agent.id, name: agent.name })),
    ]),
    ...presentMediators(mediators, reader),
  ]
}

/**
 * The reader last, because the result is mostly their own words; by name where there are several.
 */
function presentMediators(
  mediators: ReturnType<typeof listMediators>,
  reader: ReadContext['actor'],
): MinutesPageView['speakers'] {
  const others = mediators
    .filter(({ id }) => id !== reader.id)
    .map(({ id, name }) => ({ id, name: WRITE_MINUTES.mediatorOf(name) }))
  const own = others.length > 0 ? WRITE_MINUTES.mediatorOf(reader.name) : WRITE_MINUTES.mediator
  return [...others, { id: reader.id, name: own }]
}
