import type { SessionKind } from '@/lib/domain/conference/sessions'
import { conferenceForm, endReason } from './conference'

export const sessionKind = {
  planned: '安排',
  begun: '开始',
  finished: `结束：${endReason.finished}`,
  no_show: `没有谈完：${endReason.no_show}`,
  line: `没有谈完：${endReason.line}`,
  time: `没有谈完：${endReason.time}`,
  other: `没有谈完：${endReason.other}`,
  sound: `中途${conferenceForm.sound}`,
  telephone: `中途${conferenceForm.telephone}`,
  broken: '有人断线或者声音断续',
} as const satisfies Record<SessionKind, string>

/** What each figure counts (口径). */
export const SESSION_DEFINITIONS: Readonly<Record<SessionKind, string>> = {
  planned: '计划开始时间在期间内、用视频的调解会，含混合方式的；改期的按改后的时间，取消的也计。',
  begun: '其中调解员开始了会议的。',
  finished: '其中结束时调解员选“谈完了”的。',
  no_show: '其中结束时选“有人没有来”的，含没有开始过的。',
  line: '其中结束时选“线路不通”的。',
  time: '其中结束时选“时间到了”的。',
  other: '其中结束时选“其他原因”的，含没有结束会议、由系统结束的。',
  sound: '其中全体或者有人改为只用声音的，一场计一次。',
  telephone: '其中全体或者有人改打电话的，一场计一次。',
  broken: '其中会议开始以后有人断线或者声音断续的，一场计一次。',
}

/** 视频调解, beside the report of an institution. */
export const VIDEO_REPORT = {
  title: '视频调解',
  caption: '期间内的视频调解会',
  what: '项目',
  count: '场数',
  definition: '口径',
  minutes: '会议时长',
  minutesUnit: '分钟',
  minutesNote: (average: string | null) =>
    average === null ? '不计休会' : `不计休会，平均每场 ${average} 分钟`,
  lines: '断线和断续',
  linesUnit: '次',
  linesNote: '会议开始以后，各人合计',
  drill: (what: string, count: string) => `${what} ${count} 场，查看会议`,
  sum: '合计',
  court: '只列次数和时间，不列说过什么。',
} as const

export const VIDEO_SESSIONS = {
  title: '视频调解会',
  report: '机构案件报表',
  listed: (kind: string) => `列出的会议：${kind}`,
  subtitle: (kind: string, period: string) => `${kind}，${period}`,
  unit: '场',
  columns: {
    index: '序号',
    startsAt: '计划时间',
    caseNo: '联调编号',
    meeting: '会次',
    mediator: '调解员',
    state: '情况',
    minutes: '时长（分钟）',
    forms: '方式',
    broken: '断线、断续（次）',
  },
  meeting: (no: number) => `第${no}次`,
  cancelled: '已取消',
  notOpened: '没有人进入',
  none: '—',
  stale: '列表已有变化，本页没有内容。',
  first: '回到第一页',
  emptyTitle: '没有这样的视频调解会',
  emptyText: '请回到报表，换一个期间或者项目。',
} as const
