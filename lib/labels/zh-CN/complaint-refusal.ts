import type { Facts } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords, momentInWords } from './moment'

const on = ({ at }: Facts, today: LocalDate) =>
  typeof at === 'string' ? dayInWords(toLocalDate(new Date(at)), today) : '刚才'
const when = ({ at }: Facts, today: LocalDate) =>
  typeof at === 'string' ? momentInWords(new Date(at), today) : '刚才'

/** Refusals of 投诉. */
export const COMPLAINT_SENTENCES = {
  COMPLAINT_WAITS: (f: Facts, today: LocalDate) =>
    `${on(f, today)} 您已经这样投诉过，正在等答复。不用再交一次。`,
  COMPLAINT_ANSWERED: (f: Facts, today: LocalDate) =>
    `该投诉已于 ${when(f, today)} 由${f.by ?? '同事'}答复，您的内容没有发出。`,
  COMPLAINT_WITHDRAWN: (f: Facts, today: LocalDate) =>
    `该投诉已于 ${when(f, today)} 由投诉人撤回，您的内容没有发出。`,
  COMPLAINT_CLOSED: (f: Facts, today: LocalDate) =>
    `${when(f, today)} ${f.by ?? '承办人'}已经答复，不能再撤回。请看答复。`,
  COMPLAINT_ELSEWHERE: () => '该投诉已不由您的单位答复。请刷新页面查看。',
  COMPLAINT_NOT_HEARD: (f: Facts) =>
    f.dueOn
      ? `被投诉人的陈述期限至 ${f.dueOn}，尚未陈述。期满或者陈述以后才能认定属实。`
      : '认定属实以前，须先听取被投诉人陈述申辩（特邀规定第28条）。',
  HEARING_THERE: (f: Facts, today: LocalDate) =>
    `${f.by ?? '同事'}已于 ${when(f, today)} 通知被投诉人陈述申辩，不需要重复办理。`,
  HEARING_STATED: (f: Facts, today: LocalDate) => `已于 ${when(f, today)} 提交陈述，不能再改。`,
  HEARING_OVER: (f: Facts) => `陈述期限已于 ${f.dueOn} 届满，不能再提交。`,
  COMPLAINT_NOT_ANSWERED: () => '机构还没有答复。也可以现在另外向法院投诉。',
} as const

/** The same as clauses, for the log. */
export const COMPLAINT_REFUSED = {
  COMPLAINT_WAITS: '相同的投诉尚待答复',
  COMPLAINT_ANSWERED: '投诉已经答复',
  COMPLAINT_WITHDRAWN: '投诉人已经撤回投诉',
  COMPLAINT_CLOSED: '投诉已经答复，不能撤回',
  COMPLAINT_ELSEWHERE: '投诉不由该单位答复',
  COMPLAINT_NOT_HEARD: '尚未听取被投诉人陈述申辩',
  HEARING_THERE: '已经通知陈述申辩',
  HEARING_STATED: '已经提交陈述',
  HEARING_OVER: '陈述期限已过',
  COMPLAINT_NOT_ANSWERED: '机构尚未答复投诉',
} as const
