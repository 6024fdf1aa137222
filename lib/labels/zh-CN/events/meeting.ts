import type { MEETING_EVENT_SHAPES } from '@/lib/domain/audit/meeting-events'
import { ACT_TERM } from '../act-term'
import { attendance, MEETING, meetingForm, unavailableAnswer } from '../meeting'
import { clockTime } from '../clock-time'
import { stamp } from '../moment'
import type { EventTexts } from './event-text'

type Plan = {
  readonly form: keyof typeof meetingForm
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string | null
}

/** 2026-11-24 15:00 至 16:00, 现场, 第一调解室 */
function planInWords({ form, startsAt, endsAt, place }: Plan): string {
  return [spanInWords(startsAt, endsAt), meetingForm[form], place].filter(Boolean).join('，')
}

function spanInWords(from: string, to: string): string {
  const [begins, ends] = [stamp(new Date(from)), stamp(new Date(to))]
  const isOneDay = begins.slice(0, 10) === ends.slice(0, 10)
  return `${begins} 至 ${isOneDay ? clockTime(new Date(to)) : ends}`
}

export const MEETING_TEXTS: EventTexts<keyof typeof MEETING_EVENT_SHAPES> = {
  'meeting.scheduled': {
    title: '安排调解会',
    sentence: (d) => `${MEETING.no(d.no)}：${planInWords(d)}。`,
  },
  'meeting.moved': {
    title: '调解会改期',
    sentence: (d) => `${MEETING.no(d.no)}改为 ${planInWords(d)}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => [
      { field: MEETING.no(d.no), before: planInWords(d.before), after: planInWords(d) },
    ],
  },
  'meeting.cancelled': {
    title: '取消调解会',
    sentence: (d) => `取消原定 ${stamp(new Date(d.startsAt))} 的${MEETING.no(d.no)}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
  'meeting.held': {
    title: '召开调解会',
    sentence: (d) =>
      `${MEETING.no(d.no)}于 ${spanInWords(d.heldFrom, d.heldTo)} 召开（${meetingForm[d.form]}）。` +
      (['present', 'late', 'absent'] as const)
        .filter((each) => d[each].length > 0)
        .map((each) => MEETING.attendance(attendance[each], d[each]))
        .join('；') +
      '。',
  },
  'party.unavailable-marked': {
    title: '登记到会日期',
    sentence: (d) =>
      `当事人${d.party}表示 ${MEETING.daySpan(d.from, d.to)} ${unavailableAnswer[d.answer]}。`,
    quotes: (d) => [[ACT_TERM.note, d.note]],
  },
}
