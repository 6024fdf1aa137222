import type { DocumentFacts, DocumentParty } from '@/lib/domain/document/document-facts'
import type { Meeting, MeetingAttendance } from '@/lib/domain/meeting/meeting'
import type { Speaker } from '@/lib/domain/minutes/minutes'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { disclosureGround } from '@/lib/labels/zh-CN/act-choice'
import { documentKind, partySide } from '@/lib/labels/zh-CN/case'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { attendance as attendanceWords } from '@/lib/labels/zh-CN/meeting'
import { identityWay, personOf, rightsItem } from '@/lib/labels/zh-CN/preparation'
import { BLANK } from './document-template'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

// Who was at a meeting, how each was identified and what each was informed of, for its minutes.

type Person = Pick<MeetingAttendance, 'personKind' | 'personId' | 'personName'>

const heldDay = ({ held, startsAt }: Meeting) => toLocalDate(held?.from ?? startsAt)

function findPartyOf(parties: readonly DocumentParty[], { personKind, personId }: Person) {
  return parties.find(({ id, agents }) =>
    personKind === 'party' ? id === personId : agents.some((agent) => agent.id === personId),
  )
}

/** 申请人张玥堃; 张玥堃的代理人程彧 */
function personInWords(parties: readonly DocumentParty[], person: Person): string {
  const party = findPartyOf(parties, person)
  if (!party) return person.personName
  return person.personKind === 'party'
    ? `${partySide[party.side]}${party.name}`
    : `${personOf('agent', party.name)}${person.personName}`
}

/** The persons who were there, in the order recorded. */
export function findPresent({ attendances }: Meeting): readonly MeetingAttendance[] {
  return attendances.filter(({ attendance }) => attendance !== 'absent')
}

/** “申请人张玥堃”, one for each person who was there. */
export function presentNames({ parties }: DocumentFacts, meeting: Meeting): readonly string[] {
  return findPresent(meeting).map((person) => personInWords(parties, person))
}

/** “到场”, “迟到（15:20）”, one for each person who was there. */
export function presentStates(meeting: Meeting): readonly string[] {
  return findPresent(meeting).map(({ attendance, arrivedAt }) =>
    arrivedAt
      ? `${attendanceWords[attendance]}（${clockTime(arrivedAt)}）`
      : attendanceWords[attendance],
  )
}

/** The persons expected who did not come. */
export function absentNames({ parties }: DocumentFacts, meeting: Meeting): readonly string[] {
  return meeting.attendances
    .filter(({ attendance }) => attendance === 'absent')
    .map((person) => personInWords(parties, person))
}

/**
 * How each person who was there was identified, by the check up to the day of the meeting that was
 * recorded last; an organisation itself or by its representative (在线调解规则 第17条). A blank for one who
 * was not, or whose check did not match.
 */
export function identifications(facts: DocumentFacts, meeting: Meeting): readonly string[] {
  return findPresent(meeting).map(({ personKind, personId }) => {
    const check = facts.identityChecks.findLast(
      (each) =>
        each.personId === personId &&
        (each.personKind === 'agent') === (personKind === 'agent') &&
        each.on <= heldDay(meeting),
    )
    return check?.matches
      ? `${check.personKind === 'representative' ? `${check.person}，` : ''}${documentKind[check.document]}，${identityWay[check.way]}`
      : BLANK
  })
}

/**
 * “2026年10月28日书面告知张玥堃、……：当事人的权利义务、……。”, up to the day of the meeting; who was informed of the
 * same on the same day in one line.
 */
export function noticesGiven(
  { rightsNotices }: DocumentFacts,
  meeting: Meeting,
): readonly string[] {
  const given = rightsNotices
    .filter(({ on }) => on <= heldDay(meeting))
    .map(({ person, items, how, on }) => ({
      person,
      when: `${dayInFull(on)}${consentWay[how]}`,
      what: items.map((item) => rightsItem[item]).join('、'),
    }))
  const sentences = given.map(({ when, what }) => {
    const people = given.filter((each) => each.when === when && each.what === what)
    return `${when}告知${people.map(({ person }) => person).join('、')}：${what}。`
  })
  return [...new Set(sentences)]
}

/** Whether anyone had applied for recusal by the day of the meeting (特邀规定 第15条). */
export function recusalInWords({ changes }: DocumentFacts, meeting: Meeting): string {
  const requests = changes.flatMap(({ ground, requestedOn, partyName, mediatorName }) =>
    ground !== 'good_reason' && requestedOn <= heldDay(meeting)
      ? [
          `${partyName}于${dayInFull(requestedOn)}申请调解员${mediatorName}回避，理由：${disclosureGround[ground]}。`,
        ]
      : [],
  )
  return requests.join('') || '截至本次调解会，未登记当事人申请回避。'
}

/** 申请人张玥堃; 张玥堃的代理人程彧; 调解员谢岚 */
export function speakerInWords({ parties }: DocumentFacts, { kind, id, name }: Speaker): string {
  if (kind === 'mediator') return `调解员${name}`
  return personInWords(parties, { personKind: kind, personId: id, personName: name })
}
