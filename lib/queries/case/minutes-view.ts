import { findAttendees, type Meeting } from '@/lib/domain/meeting/meeting'
import { findUnconfirmed, type MinutesAnswer } from '@/lib/domain/minutes/decide-answer'
import {
  findCurrentEntries,
  MINUTES_SECTIONS,
  whenSaid,
  type MinutesEntry,
  type MinutesSection,
  type MinutesState,
} from '@/lib/domain/minutes/minutes'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { MINUTES, minutesSection, minutesState } from '@/lib/labels/zh-CN/minutes'
import { momentInWords } from '@/lib/labels/zh-CN/moment'

/** One of the minutes of a case in a line. */
export type MinutesLineView = {
  readonly minutesId: string
  /** The meeting whose minutes they are; null of a supplement. */
  readonly meetingId: string | null
  readonly state: MinutesState
  readonly stateWords: string
  /** “第1份笔录”. */
  readonly name: string
  /** “第2次调解会”, or which minutes it supplements. */
  readonly of: string
  /** Who confirmed it, who is still to do so, who objects to what. */
  readonly answers: readonly string[]
}

type Minutes = {
  readonly id: string
  readonly meetingId: string
  readonly minutesNo: number
  readonly supplementsId: string | null
  readonly state: MinutesState
  readonly version: number
}
type Answer = {
  readonly minutesId: string
  readonly version: number
  readonly personId: string
  readonly personName: string
  readonly answer: MinutesAnswer
  readonly note: string | null
}

function presentAnswers(
  minutes: Minutes,
  meeting: Meeting | undefined,
  answers: readonly Answer[],
): readonly string[] {
  if (minutes.state === 'draft') return []
  const attendees = meeting ? findAttendees(meeting) : []
  const own = answers.filter((each) => each.minutesId === minutes.id)
  const waiting = findUnconfirmed(attendees, own, minutes.version)
  const last = new Map(
    own.flatMap((each) => (each.version === minutes.version ? [[each.personId, each]] : [])),
  )
  const objections = waiting.flatMap(({ id, name }) => {
    const answer = last.get(id)
    return answer?.answer === 'objected'
      ? [{ id, words: MINUTES.objected(name, answer.note ?? '') }]
      : []
  })
  const silent = waiting.filter(({ id }) => !objections.some((each) => each.id === id))
  const confirmed = attendees.filter(({ id }) => !waiting.some((each) => each.id === id))
  return [
    ...(confirmed.length > 0 ? [MINUTES.confirmedBy(confirmed.map(({ name }) => name))] : []),
    ...objections.map(({ words }) => words),
    ...(silent.length > 0 ? [MINUTES.awaits(silent.map(({ name }) => name))] : []),
  ]
}

/** The minutes of a case, each in a line with who confirmed it. */
export function presentMinutes(
  all: readonly Minutes[],
  meetings: readonly Meeting[],
  answers: readonly Answer[],
): readonly MinutesLineView[] {
  return all.map((minutes) => {
    const meeting = meetings.find(({ id }) => id === minutes.meetingId)
    const supplemented = all.find(({ id }) => id === minutes.supplementsId)
    return {
      minutesId: minutes.id,
      meetingId: minutes.supplementsId === null ? minutes.meetingId : null,
      state: minutes.state,
      stateWords: minutesState[minutes.state],
      name: MINUTES.name(minutes.minutesNo),
      of: supplemented
        ? MINUTES.supplements(supplemented.minutesNo)
        : MINUTES.ofMeeting(meeting?.no ?? 0),
      answers: presentAnswers(minutes, meeting, answers),
    }
  })
}

export type MinutesEntryView = {
  readonly id: string
  readonly speaker: string
  readonly speakerId: string
  readonly time: string
  readonly text: string
  /** How often it was corrected; null where it never was. */
  readonly changes: string | null
  /** The messages to all of which it was made, for those who hear them. */
  readonly sources: readonly string[]
}

type Source = { readonly entryId: string; readonly messageId: string }

/** A correction keeps what the corrected text was made of. */
function findSources(
  entry: MinutesEntry,
  entries: readonly MinutesEntry[],
  sources: readonly Source[],
): readonly string[] {
  const own = sources.flatMap(({ entryId, messageId }) => (entryId === entry.id ? messageId : []))
  const corrected = entries.find(({ id }) => id === entry.replaces)
  return corrected ? [...findSources(corrected, entries, sources), ...own] : own
}

export type MinutesSectionView = {
  readonly section: MinutesSection
  readonly title: string
  readonly entries: readonly MinutesEntryView[]
}

/** A line that the log of the conference filled, and no one corrected. */
const isFilled = ({ section, replaces }: MinutesEntry) => section === 'course' && replaces === null

/** What was said, section by section, as it reads now. */
export function presentEntries(
  entries: readonly MinutesEntry[],
  openedAt: Date,
  today: LocalDate,
  sources: readonly Source[] = [],
): readonly MinutesSectionView[] {
  const current = findCurrentEntries(entries)
  return MINUTES_SECTIONS.map((section) => ({
    section,
    title: minutesSection[section],
    entries: current
      .filter((entry) => entry.section === section)
      .map((entry) => ({
        id: entry.id,
        speaker: isFilled(entry) ? MINUTES.fromLog : entry.speaker.name,
        speakerId: entry.speaker.id,
        // A line of the course says its time itself.
        time: section === 'course' ? '' : momentInWords(whenSaid(entry, openedAt), today),
        text: entry.text,
        changes: entry.earlier.length > 0 ? MINUTES.earlier(entry.earlier.length) : null,
        sources: sources.length === 0 ? [] : findSources(entry, entries, sources),
      })),
  }))
}
