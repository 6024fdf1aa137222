import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

const when = ({ at }: Facts, today: LocalDate) =>
  typeof at === 'string' ? momentInWords(new Date(at), today) : '刚才'

/** Refusals of 在线咨询. Those that a visitor reads have no sentence over forty characters. */
export const CONSULTATION_SENTENCES = {
  CONSULTATION_OVER: (f: Facts, today: LocalDate) =>
    f.at
      ? `该咨询已于 ${when(f, today)} ${f.state === 'referred' ? `由${f.by ?? '同事'}转介` : '由咨询人结束'}，不能再答复。`
      : '这次咨询已经结束，不能再问。有别的事，请重新咨询。',
  CONSULTATION_CHANGED_MEANWHILE: (f: Facts, today: LocalDate) =>
    f.by
      ? `${f.by}已于 ${when(f, today)} 答复，您的内容没有发出。请看过最新的答复，再决定是否补充。`
      : `咨询人已于 ${when(f, today)} 补充了问题，您的内容没有发出。请看过补充的内容再答复。`,
  CONSULTATION_WAITS: (f: Facts) => `已有 ${f.most} 个问题在等答复。请等机构答复后再问。`,
  CONSULTATION_FULL: (f: Facts) => `这次咨询已有 ${f.most} 条。请重新咨询，或者申请调解。`,
  CONSULTATIONS_OF_NUMBER: (f: Facts) =>
    `这个号码一天内已咨询 ${f.most} 次。请在原来的咨询里接着问，或者明天再来。`,
  CONSULTATIONS_NOT_TAKEN: () => '这家机构现在不接受在线咨询。请换一家机构。',
  CONSULTATION_UNKNOWN: () => '没有查到。请核对查询码和手机号码后四位。',
  CONSULTATION_THROTTLED: (f: Facts) => `输错的次数太多。请 ${f.minutes} 分钟后再试。`,
  CONSULTATION_PROOF_OF_WORK: () =>
    '这个网络提交的咨询较多，这次没有提交。请允许浏览器运行脚本，或者一小时后再来。',
  CONSULTATION_NOT_OPEN: () => '离开太久了，内容没有提交。请重新输入查询码。',
} as const

/** The same as clauses, for the log. */
export const CONSULTATION_REFUSED = {
  CONSULTATION_OVER: '咨询已经结束',
  CONSULTATION_CHANGED_MEANWHILE: '咨询刚刚有新的内容',
  CONSULTATION_WAITS: '等待答复的问题已达上限',
  CONSULTATION_FULL: '咨询的条数已达上限',
  CONSULTATIONS_OF_NUMBER: '同一号码的咨询已达上限',
  CONSULTATIONS_NOT_TAKEN: '机构不接受在线咨询',
  CONSULTATION_UNKNOWN: '查询码不相符',
  CONSULTATION_THROTTLED: '查询码输错次数过多',
  CONSULTATION_PROOF_OF_WORK: '没有通过安全验证',
  CONSULTATION_NOT_OPEN: '没有验证查询码',
} as const
