import 'server-only'
import { z } from 'zod'
import {
  findOwnMinutesEntries,
  findPlainAnswers,
  type PlainAnswer,
} from '@/lib/data/stores/minutes/minutes-store'
import { findOwnMinutes, type OwnMinutes } from '@/lib/data/stores/minutes/own-minutes-store'
import {
  findOwnCase,
  findTakingPart,
  type TakingPart,
} from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findUnconfirmed, type MinutesAnswer } from '@/lib/domain/minutes/decide-answer'
import { findOpenEntries } from '@/lib/domain/minutes/minutes'
import {
  answersToVersion,
  awaitsOwnAnswer,
  findOwnAttendees,
} from '@/lib/domain/minutes/own-minutes'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { meetingForm } from '@/lib/labels/zh-CN/meeting'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnMinutesLine = {
  readonly minutesId: string
  readonly name: string
  readonly of: string
  readonly when: string
  /** The reader has to check it. */
  readonly isAwaited: boolean
  readonly isConfirmed: boolean
}

/** A person present for whom the reader answers, with the last answer. */
export type OwnAttendeeView = {
  readonly personId: string
  readonly name: string
  readonly answer: { readonly answer: MinutesAnswer; readonly on: string } | null
}

export type OwnMinutesView = OwnMinutesLine & {
  readonly caseId: string
  readonly head: {
    readonly form: string
    readonly place: string
    readonly mediator: string
    readonly present: string
  }
  /** What the log of the conference filled, line by line; empty without one. */
  readonly course: readonly string[]
  readonly said: readonly { readonly speaker: string; readonly text: string }[]
  readonly result: readonly string[]
  readonly persons: readonly OwnAttendeeView[]
  /** Minutes are waiting for an answer, and the case is in mediation. */
  readonly mayAnswer: boolean
  readonly isHelper: boolean
  /** Who has still to confirm it. */
  readonly waiting: readonly string[]
}

function presentLine(
  minutes: OwnMinutes,
  answers: readonly PlainAnswer[],
  taking: readonly TakingPart[],
  { actor, today }: { readonly actor: { readonly id: string }; readonly today: LocalDate },
): OwnMinutesLine {
  return {
    minutesId: minutes.id,
    name: MINUTES.name(minutes.minutesNo),
    of: MINUTES.ofMeeting(minutes.head.meetingNo),
    when: dayAndTime(minutes.head.from, today),
    isAwaited: awaitsOwnAnswer(minutes, taking, actor.id, answers),
    isConfirmed: minutes.state === 'confirmed',
  }
}

/** 核对笔录: the minutes of the meetings where a person of the own party was. */
export const getOwnMinutesList = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    if (!(await findOwnCase(db, caseId))) return null
    const [taking, all, answers] = await Promise.all([
      findTakingPart(db, caseId),
      findOwnMinutes(db, caseId),
      findPlainAnswers(db, caseId),
    ])
    return { taking, all, answers }
  },
  scope: scopeOfTaking,
  present: ({ taking, all, answers }, context): readonly OwnMinutesLine[] =>
    all.map((minutes) => presentLine(minutes, answers, taking, context)),
})

/** One of them, as it reads now and without what was offered (在线调解规则 第18条). */
export const getOwnMinutes = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, minutesId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, minutesId }) => {
    const found = await findOwnCase(db, caseId)
    const minutes = (await findOwnMinutes(db, caseId)).find(({ id }) => id === minutesId)
    if (!found || !minutes) return null
    const [taking, answers, entries] = await Promise.all([
      findTakingPart(db, caseId),
      findPlainAnswers(db, caseId),
      findOwnMinutesEntries(db, minutesId),
    ])
    return { found, minutes, taking, answers, entries }
  },
  scope: scopeOfTaking,
  present: ({ found, minutes, taking, answers, entries }, context): OwnMinutesView => {
    const { head, attendees, version } = minutes
    const open = findOpenEntries(entries)
    const given = answersToVersion(minutes, answers)
    return {
      ...presentLine(minutes, answers, taking, context),
      caseId: found.id,
      head: {
        form: meetingForm[head.form],
        place: head.place,
        mediator: head.mediator,
        present: head.present,
      },
      course: open.flatMap(({ section, text }) => (section === 'course' ? [text] : [])),
      said: open.flatMap(({ section, speaker, text }) =>
        section === 'statement' ? [{ speaker: speaker.name, text }] : [],
      ),
      result: open.flatMap(({ section, text }) => (section === 'result' ? [text] : [])),
      persons: findOwnAttendees(taking, context.actor.id, attendees).map(({ person }) => {
        const last = given.findLast(({ personId }) => personId === person.id)
        return {
          personId: person.id,
          name: person.name,
          answer: last ? { answer: last.answer, on: dayInWords(last.on, context.today) } : null,
        }
      }),
      mayAnswer: minutes.state === 'submitted' && found.status === 'in_mediation',
      isHelper: findOwnParts(taking, context.actor.id).every(({ kind }) => kind === 'helper'),
      waiting:
        minutes.state === 'submitted'
          ? findUnconfirmed(attendees, given, version).map(({ name }) => name)
          : [],
    }
  },
})
