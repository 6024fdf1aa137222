import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

const whenOf = (f: Facts, today: LocalDate) =>
  typeof f.at === 'string' ? `于 ${momentInWords(new Date(f.at), today)} ` : ''

/** Refusals of 帮忙的人 and 法定代理人. */
export const HELPER_SENTENCES = {
  GUARDIAN_CASE_OVER: () => '案件不在调解中，不能登记、结束法定代理人。',
  GUARDIAN_THERE: (f: Facts) => `已经登记了法定代理人${f.person ?? ''}，以登记的为准。`,
  GUARDIAN_ENDED: (f: Facts) =>
    `${f.person ?? ''}的监护${f.on ? `已登记到 ${f.on} 为止` : '已经登记结束'}，不用再登记。`,
  HELPER_CASE_OVER: () => '案件不在调解中，不能登记帮忙的人。',
  HELPER_THERE: (f: Facts, today: LocalDate) =>
    `${f.by ?? '有人'}已经${whenOf(f, today)}登记了这个人，不用再登记。`,
  HELPER_ENDED: (f: Facts, today: LocalDate) =>
    f.by ? `${f.by}已经${whenOf(f, today)}登记其不再帮忙。` : '这个人已经不再帮忙。',
} as const

/** The same as clauses, for the log. */
export const HELPER_REFUSED = {
  GUARDIAN_CASE_OVER: '案件不在调解中，不能登记、结束法定代理人',
  GUARDIAN_THERE: '法定代理人已经登记',
  GUARDIAN_ENDED: '监护已经登记结束',
  HELPER_CASE_OVER: '案件不在调解中，不能登记帮忙的人',
  HELPER_THERE: '这个人已经登记',
  HELPER_ENDED: '这个人已经不再帮忙',
} as const
