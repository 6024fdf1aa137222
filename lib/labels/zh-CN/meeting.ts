import type { Attendance, MeetingForm, MeetingState } from '@/lib/domain/meeting/meeting'
import type { MeetingCaution } from '@/lib/domain/meeting/cautions'
import type { UnavailableAnswer } from '@/lib/domain/meeting/unavailable'

/** How a meeting is held (在线调解规则 第16条; 在线诉讼规则 第20条). */
export const meetingForm = {
  on_site: '现场',
  telephone: '电话',
  video: '视频',
  asynchronous: '错时',
  mixed: '现场与视频结合',
} as const satisfies Record<MeetingForm, string>

export const meetingState = {
  planned: '待召开',
  held: '已召开',
  cancelled: '已取消',
} as const satisfies Record<MeetingState, string>

export const attendance = {
  present: '到场',
  late: '迟到',
  absent: '未到',
} as const satisfies Record<Attendance, string>

export const unavailableAnswer = {
  unavailable: '不能到会',
  available: '可以到会',
} as const satisfies Record<UnavailableAnswer, string>

export const meetingCaution = {
  day_off: '当天是周末或者节假日',
  other_place:
    '地点不是本机构的调解室；在法院、调解组织以外的，须双方选择并征得人民法院同意（特邀调解规定第14条）',
} as const satisfies Record<Exclude<MeetingCaution, 'outside_hours'>, string>

/** Meetings on the pages of a case. */
export const MEETING = {
  title: '调解会',
  no: (no: number) => `第${no}次调解会`,
  /** 11月24日 周二 15:00—16:00 */
  span: (from: string, to: string) => `${from}—${to}`,
  none: '尚未安排调解会。',
  place: '地点',
  people: '参加人',
  mediator: (name: string) => `调解员${name}`,
  reason: (reason: string) => `原因：${reason}`,
  lacking: (name: string, scopes: readonly string[]) => `${name}（${scopes.join('、')}）`,
  moved: (reason: string) => `改期原因：${reason}`,
  guidingJudges: '指导法官',
  attendance: (words: string, names: readonly string[]) => `${words}：${names.join('、')}`,
  note: (name: string, note: string) => `${name}：${note}`,
  arrived: (name: string, time: string) => `${name}（${time} 到）`,
  unheld: '案件已结案，未召开',
  unavailable: (name: string, spans: readonly string[]) => `${name}：${spans.join('、')}不能到会`,
  cannotCome: (name: string) => `${name}说这一天不能来，请改期`,
  cannot: (days: string) => `${days}不能到会`,
  daySpan: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
} as const
