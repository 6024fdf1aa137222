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
  COMPLAINT_NOT_ANSWERED: () => '机构还没有答复。也可以现在另外向法院投诉。',
} as const

/** The same as clauses, for the log. */
export const COMPLAINT_REFUSED = {
  COMPLAINT_WAITS: '相同的投诉尚待答复',
  COMPLAINT_ANSWERED: '投诉已经答复',
  COMPLAINT_WITHDRAWN: '投诉人已经撤回投诉',
  COMPLAINT_CLOSED: '投诉已经答复，不能撤回',
  COMPLAINT_ELSEWHERE: '投诉不由该单位答复',
  COMPLAINT_NOT_ANSWERED: '机构尚未答复投诉',
} as const
