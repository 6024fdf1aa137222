import type { MeetingForm } from '@/lib/domain/meeting/meeting'
import { ACT_TERM } from '../act-term'

/** The fields of a plan. */
export const PLAN = {
  title: '安排调解会',
  law: '调解的时间、地点应当及时通知各方当事人（特邀调解规定第14条）。',
  form: '方式',
  help: {
    on_site: '各方到同一地点',
    telephone: '电话会议',
    video: '须各方同意在线调解',
    asynchronous: '各方在期限内分别登录，须各方同意错时调解',
    mixed: '一方到场、一方视频，须各方同意在线调解',
  } satisfies Record<MeetingForm, string>,
  missing: (names: string) => `还缺同意：${names}`,
  toConsent: (name: string) => `登记${name}的意愿`,
  on: '日期',
  onHelp: (due: string | null) => (due ? `调解期限至 ${due}` : null),
  time: '开始时间',
  minutes: '时长',
  length: (minutes: number) => {
    if (minutes % (24 * 60) === 0) return `${minutes / 60 / 24} 天（错时）`
    return minutes >= 60 && minutes % 30 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
  },
  room: '调解室',
  noRoom: '不用调解室',
  roomOption: (name: string, place: string, capacity: number) =>
    `${name}（${place}，${capacity} 人）`,
  /** Beside the rooms, where there are any. */
  place: (hasRooms: boolean) => (hasRooms ? '其他地点' : '地点'),
  placeHelp:
    '到场的写明地点。在法院、调解组织以外的，须双方选择并征得人民法院同意（特邀调解规定第14条）。',
  small: (capacity: number, people: number) =>
    `调解室可容 ${capacity} 人，本案当事人、代理人和调解员共 ${people} 人`,
  submit: '安排',
  proposed: '三个空闲时间',
  proposedHelp: '各方都没有说来不了，您也有空。点一个就安排视频调解 1 小时，并通知各方。',
  proposedNone: '期限内没有找到各方和您都有空的时间，请在下面选。',
  proposedMissing: '各方同意以后，这里可以一键安排视频调解。',
  proposedMove: '点一个，日期和时间就填好。',
  other: '其他时间',
} as const

export const MOVE_MEETING = {
  title: '调解会改期',
  reason: ACT_TERM.reason,
  reasonHelp: '为什么改期，例如当事人临时不能到会。',
  submit: '改期',
  cannotCome: (names: string) => `${names}这一天不能来。`,
} as const
