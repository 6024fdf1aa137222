import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { findHoldingAnswer } from '@/lib/domain/fact/undisputed-facts'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { INVITED_DOCUMENT, invitedKind } from '@/lib/labels/zh-CN/invited-person'
import { MEETING, meetingForm } from '@/lib/labels/zh-CN/meeting'
import { answerWay, MINUTES, minutesAnswer } from '@/lib/labels/zh-CN/minutes'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { factRows, heading, linesOf, paragraph, paragraphs } from './blocks'
import { CAUSE, INSTITUTION, SIDES } from './case-fields'
import { BLANK, defineDocument, type DocumentSubject } from './document-template'
import { placeInWords } from './meeting-place'
import {
  absentNames,
  findPresent,
  identifications,
  noticesGiven,
  presentNames,
  presentStates,
  recusalInWords,
  speakerInWords,
} from './minutes-people'
import { spanInFull } from './moments-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { textOf } from './read-subject'

function findMinutes({ minutes, meetings }: DocumentFacts, { id }: DocumentSubject) {
  const found = minutes.find((each) => each.id === id)
  const meeting = meetings.find((each) => each.id === found?.meetingId)
  return found && meeting ? { ...found, meeting } : null
}

type Found = NonNullable<ReturnType<typeof findMinutes>>

/** 第2份笔录（第1次调解会，补充第1份笔录）. */
function minutesInWords({ no, meeting, supplements }: Found): string {
  const of = [MEETING.no(meeting.no), ...(supplements ? [MINUTES.supplements(supplements)] : [])]
  return `${MINUTES.name(no)}（${of.join('，')}）`
}

/** Reads from the minutes of a subject; empty where there are none. */
const lines =
  (read: (facts: DocumentFacts, found: Found) => readonly string[]) =>
  (facts: DocumentFacts, subject: DocumentSubject) => {
    const found = findMinutes(facts, subject)
    return found ? read(facts, found) : []
  }

const text = textOf(findMinutes)

/** Written from the log of a conference, each line with its time. */
const course = lines((_, { entries }) =>
  entries.filter(({ section }) => section === 'course').flatMap(({ text: said }) => linesOf(said)),
)

const said = (section: 'statement' | 'result') =>
  lines((facts, { entries }) =>
    entries
      .filter((entry) => entry.section === section)
      .flatMap((entry) => linesOf(`${speakerInWords(facts, entry.speaker)}：${entry.text}`)),
  )

/** Which of the facts that every party confirmed were confirmed by the day of the meeting. */
function confirmedByThen({ undisputedFacts, parties }: DocumentFacts, { meeting }: Found) {
  const day = toLocalDate(meeting.held?.to ?? meeting.endsAt)
  return undisputedFacts.filter((fact) =>
    parties.every(({ id }) => (findHoldingAnswer(fact, id)?.on ?? day) <= day),
  )
}

/** The parts behind 是否申请回避, numbered from 四. */
const numbered = (
  parts: readonly { readonly title: string; readonly blocks: ReturnType<typeof paragraphs> }[],
) =>
  parts.flatMap(({ title, blocks }, index) => [
    heading(`${['四', '五', '六', '七'][index]}、${title}`),
    ...blocks,
  ])

/**
 * 调解笔录 (在线调解规则 第22条; 人民调解法 第27条): one for each minutes. The facts of a case hold no proposal of
 * its minutes (第18条), so that none can get in here.
 */
export const minutes = defineDocument<{
  sides: string
  cause: string
  institution: string
  time: string
  place: string
  form: string
  mediator: string
  recorder: string
  present: readonly string[]
  attendance: readonly string[]
  identifications: readonly string[]
  absent: readonly string[]
  guidingJudges: readonly string[]
  helped: readonly string[]
  notices: readonly string[]
  recusal: string
  course: readonly string[]
  statements: readonly string[]
  facts: string
  result: readonly string[]
  confirmations: readonly string[]
}>({
  kind: 'minutes',
  title: () => caseDocument.minutes,
  basis: 'online_mediation_22',
  subjects: (facts) =>
    facts.minutes.flatMap(({ id }) => {
      const found = findMinutes(facts, { id, name: '' })
      return found ? [{ id, name: minutesInWords(found) }] : []
    }),
  fields: {
    sides: SIDES,
    cause: CAUSE,
    institution: INSTITUTION,
    time: {
      label: MINUTES.head.time,
      source: 'meeting',
      isNeeded: true,
      read: text(({ meeting }) => (meeting.held ? spanInFull(meeting.held) : null)),
    },
    place: {
      label: MINUTES.head.place,
      source: 'meeting',
      isNeeded: true,
      read: text(({ meeting }) => placeInWords(meeting)),
    },
    form: {
      label: MINUTES.head.form,
      source: 'meeting',
      isNeeded: true,
      read: text(({ meeting }) => meetingForm[meeting.form]),
    },
    mediator: {
      label: MINUTES.head.mediator,
      source: 'meeting',
      isNeeded: true,
      read: text(({ meeting }) => meeting.mediatorName),
    },
    // Opened and given to the persons present by the mediator who holds the meeting; a co-mediator
    // only adds to them.
    recorder: {
      label: '记录人',
      source: 'minutes',
      isNeeded: true,
      read: text(({ meeting }) => meeting.mediatorName),
    },
    present: {
      label: '到场人员',
      source: 'meeting',
      isNeeded: true,
      read: lines((facts, { meeting }) => presentNames(facts, meeting)),
    },
    attendance: {
      label: '到场情况',
      source: 'meeting',
      isNeeded: true,
      read: lines((_, { meeting }) => presentStates(meeting)),
    },
    identifications: {
      label: '身份核验',
      source: 'identity',
      isNeeded: true,
      read: lines((facts, { meeting }) => identifications(facts, meeting)),
    },
    absent: {
      label: '未到场人员',
      source: 'meeting',
      isNeeded: false,
      read: lines((facts, { meeting }) => absentNames(facts, meeting)),
    },
    guidingJudges: {
      label: MEETING.guidingJudges,
      source: 'meeting',
      isNeeded: false,
      read: lines((_, { meeting }) => meeting.guidingJudges ?? []),
    },
    helped: {
      label: INVITED_DOCUMENT.label,
      source: 'consent',
      isNeeded: false,
      read: lines(({ helped }, { meeting }) => {
        const day = toLocalDate(meeting.held?.from ?? meeting.startsAt)
        return helped
          .filter(({ from, to }) => from <= day && day <= to)
          .map(({ kind, from }) => INVITED_DOCUMENT.helped(invitedKind[kind], dayInFull(from)))
      }),
    },
    notices: {
      label: '告知事项',
      source: 'rights',
      isNeeded: true,
      read: lines((facts, { meeting }) => noticesGiven(facts, meeting)),
    },
    recusal: {
      label: '是否申请回避',
      source: 'change',
      isNeeded: true,
      read: text(({ meeting }, facts) => recusalInWords(facts, meeting)),
    },
    course: { label: '会议经过', source: 'meeting', isNeeded: false, read: course },
    statements: { label: '各方陈述', source: 'minutes', isNeeded: true, read: said('statement') },
    facts: {
      label: '无争议事实',
      source: 'facts',
      isNeeded: false,
      read: text((found, facts) => {
        const count = confirmedByThen(facts, found).length
        return count > 0 ? `各方共同确认无争议的事实${count}项，见无争议事实记载表。` : null
      }),
    },
    result: { label: '调解结果', source: 'minutes', isNeeded: true, read: said('result') },
    // Complete minutes only: a single answer is no confirmation of all persons present.
    confirmations: {
      label: '核对确认',
      source: 'minutes',
      isNeeded: true,
      read: lines((_, { state, answers, meeting }) =>
        findPresent(meeting).flatMap(({ personId, personName }) => {
          const last = answers.findLast((each) => each.personId === personId)
          return state === 'confirmed' && last
            ? [
                `${personName}：${minutesAnswer[last.answer]}（${dayInFull(last.on)}，${answerWay[last.how]}）`,
              ]
            : []
        }),
      ),
    },
  },
  signers: (facts, subject) => {
    const found = findMinutes(facts, subject)
    if (!found) return []
    return [
      ...findPresent(found.meeting).map(
        ({ personKind, personId, personName }) =>
          ({ role: personKind, id: personId, name: personName, step: 1 }) as const,
      ),
      { role: 'mediator', id: null, name: found.meeting.mediatorName, step: 2 },
    ]
  },
  compose: (values) => [
    factRows([
      ['案由', `${values.sides}${values.cause}`],
      ['调解组织', values.institution],
      [MINUTES.head.time, values.time],
      [MINUTES.head.place, values.place],
      [MINUTES.head.form, values.form],
      [MINUTES.head.mediator, values.mediator],
      ['记录人', values.recorder],
      ...(values.absent.length > 0 ? ([['未到场人员', values.absent.join('、')]] as const) : []),
      ...(values.guidingJudges.length > 0
        ? ([[MEETING.guidingJudges, values.guidingJudges.join('、')]] as const)
        : []),
      ...(values.helped.length > 0
        ? ([[INVITED_DOCUMENT.label, values.helped.join('；')]] as const)
        : []),
    ]),
    heading('一、到场人员和身份核验'),
    {
      kind: 'table',
      columns: ['到场人员', '到场情况', '身份核验'],
      rows: values.present.map((name, index) => [
        name,
        values.attendance[index] || BLANK,
        values.identifications[index] || BLANK,
      ]),
    },
    heading('二、告知事项'),
    ...paragraphs(values.notices),
    heading('三、是否申请回避'),
    paragraph(values.recusal || BLANK),
    ...numbered([
      ...(values.course.length > 0
        ? [{ title: '会议经过', blocks: paragraphs(values.course) }]
        : []),
      {
        title: '各方陈述',
        blocks: [...paragraphs(values.statements), ...linesOf(values.facts).map(paragraph)],
      },
      { title: '调解结果', blocks: paragraphs(values.result) },
      {
        title: '核对确认',
        blocks: [
          paragraph('以上笔录经到场人员核对，与调解情况相符。'),
          ...paragraphs(values.confirmations),
        ],
      },
    ]),
  ],
  day: (facts, subject) => {
    const held = findMinutes(facts, subject)?.meeting.held
    return held ? toLocalDate(held.from) : null
  },
})
