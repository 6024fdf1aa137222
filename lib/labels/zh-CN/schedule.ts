import { weekday } from './weekday'
import type { Weekday } from '@/lib/domain/time/local-date'

/** 日程 of a mediator and of an institution. */
export const SCHEDULE = {
  title: '日程',
  today: '今天',
  tomorrow: '明天',
  day: (word: string | null, day: string, on: Weekday) =>
    [word, day, weekday[on]].filter(Boolean).join(' '),
  off: '休息日',
  /** Planned meetings that are over and not registered yet. */
  unregistered: '待登记召开情况',
  wasLeft: '会议室里的人都离开了，会议没有结束，已由系统结束。请登记召开情况。',
  meetingsToday: '调解会',
  empty: '今天没有安排',
  meeting: (no: number, form: string) => `第${no}次调解会 · ${form}`,
  until: (from: string, to: string) => `${from}—${to}`,
  callback: (name: string) => `约定与${name}再联系`,
  due: '调解期限末日',
  dueProvisional: '调解期限末日（暂定）',
  notice: '通知当事人的最后一日',
} as const

/** The week of an institution. */
export const WEEK = {
  subtitle: (from: string, to: string, meetings: number) =>
    `${from} 至 ${to}，共 ${meetings} 场调解会。`,
  previous: '上一周',
  present: '本周',
  next: '下一周',
  rooms: '调解室管理',
  room: '调解室',
  noRoom: '不用调解室',
  closed: '已停用',
  caption: '一周的调解会，按调解室和日期',
  none: '—',
  entry: (mediator: string, form: string) => `${mediator} · ${form}`,
} as const
