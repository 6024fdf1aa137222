import type { ConsentScope } from '@/lib/domain/case/consent-entries'
import type { PauseReason } from '@/lib/domain/deadline/pauses'
import type { MeetingForm, MeetingState } from '@/lib/domain/meeting/meeting'
import type { Facts, RefusalCode } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { consentScope } from './consent'
import { PAUSE_REASONS } from './deadline'
import { MEETING, meetingForm, meetingState } from './meeting'
import { clockTime } from './clock-time'
import { dayAndTime } from './moment'

/** The article by which the parties agree to the form of a meeting. */
function articleOf(form: MeetingForm): string {
  if (form === 'asynchronous') return '在线调解规则第16条、在线诉讼规则第20条'
  return form === 'video' || form === 'mixed' ? '在线调解规则第4条' : '特邀调解规定第2条'
}

/** “许静（调解、在线调解）、恒信物业（在线调解）”, from the codes of the refusal. */
export function missingConsentsInWords(missing: string): string {
  return missing
    .split(';')
    .map((each) => {
      const [scopes, name] = [
        each.slice(each.lastIndexOf(':') + 1),
        each.slice(0, each.lastIndexOf(':')),
      ]
      const words = scopes.split(',').map((scope) => consentScope[scope as ConsentScope])
      return `${name}（${words.join('、')}）`
    })
    .join('、')
}

function clashInWords(f: Facts, today: LocalDate): string {
  if (typeof f.from !== 'string' || typeof f.to !== 'string') return ''
  const [from, to] = [new Date(f.from), new Date(f.to)]
  const ends = toLocalDate(from) === toLocalDate(to) ? clockTime(to) : dayAndTime(to, today)
  return `${dayAndTime(from, today)} 至 ${ends}`
}

const atInWords = (at: unknown, today: LocalDate) =>
  typeof at === 'string' ? dayAndTime(new Date(at), today) : ''

/** Why a meeting cannot be planned, moved, cancelled or registered, and what is to be done. */
export const MEETING_SENTENCES = {
  OWN_MEETING_BEGUN: () => '会议已经开始。现在不能来的，请打电话。',
  MEETING_PERIOD_OVER: (f) =>
    `调解期限已于 ${f.lapsedOn} 届满，其后不能再召开调解会。各方在届满前已同意延长的，请先登记延长；没有的，应当结案（在线调解规则第25条）。`,
  MEETING_WHILE_PAUSED: (f) =>
    `调解期限自 ${f.from} 起因${PAUSE_REASONS[f.reason as PauseReason] ?? ''}暂停计算，暂停期间不召开调解会（${f.reason === 'suspension' ? '特邀调解规定第18条' : '在线调解规则第26条'}）。事由消除的，请先恢复期限。`,
  MEETING_AFTER_PERIOD: (f) =>
    `调解期限至 ${f.dueOn} 届满，调解会应当在期限内结束。请改为更早的日期，或者经各方同意先延长期限（在线调解规则第24条）。`,
  MEETING_ON_LEAVE: (f) => `您 ${f.from} 至 ${f.to} 请假，不能安排调解会。请改为其他日期。`,
  MEETING_CONSENTS_MISSING: (f) =>
    `以“${meetingForm[f.form as MeetingForm] ?? ''}”方式召开调解会，须各方当事人同意（${articleOf(f.form as MeetingForm)}）。还缺：${missingConsentsInWords(String(f.missing))}。请先登记调解意愿，或者改用其他方式。`,
  MEETING_PARTY_UNAVAILABLE: (f) =>
    `${f.parties}表示 ${f.on} 不能到会。请改为其他日期；当事人已可以到会的，请先登记。`,
  MEETING_OVERLAPS: (f, today) =>
    f.occupied === 'room'
      ? `该调解室 ${clashInWords(f, today)} 已由${f.mediator}预定。请改为其他时间或者其他调解室。`
      : `您 ${clashInWords(f, today)} 已安排 ${f.caseNo ?? '另一案件'} 的调解会。请改为其他时间。`,
  MEETING_NOT_PLANNED: (f) =>
    `${MEETING.no(Number(f.no))}${meetingState[f.state as MeetingState] ?? ''}，不能再办理。请刷新页面查看最新情况。`,
  ROOM_CLOSED_ALREADY: (f) => `${f.name}使用至 ${f.until}，已经停用，无需重复操作。`,
  ROOM_HAS_MEETINGS: (f, today) =>
    `${f.mediator}已在该调解室安排 ${atInWords(f.at, today)} 的调解会。请先由其改期，或者改为更晚的日期停用。`,
} as const satisfies Partial<Record<RefusalCode, (facts: Facts, today: LocalDate) => string>>

/** The same in a clause, for a reader of the record. */
export const MEETING_REFUSED = {
  OWN_MEETING_BEGUN: '会议已经开始',
  MEETING_PERIOD_OVER: '调解期限已经届满',
  MEETING_WHILE_PAUSED: '期限暂停计算',
  MEETING_AFTER_PERIOD: '时间晚于调解期限',
  MEETING_ON_LEAVE: '调解员当天请假',
  MEETING_CONSENTS_MISSING: '缺少当事人对该方式的同意',
  MEETING_PARTY_UNAVAILABLE: '当事人当天不能到会',
  MEETING_OVERLAPS: '与另一场调解会时间重叠',
  MEETING_NOT_PLANNED: '调解会已经召开或者取消',
  ROOM_CLOSED_ALREADY: '调解室已经停用',
  ROOM_HAS_MEETINGS: '调解室其后还有安排',
} as const satisfies Partial<Record<RefusalCode, string>>
