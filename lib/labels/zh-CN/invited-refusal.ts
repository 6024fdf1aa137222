import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

const whenOf = (f: Facts, today: LocalDate) =>
  typeof f.at === 'string' ? `于 ${momentInWords(new Date(f.at), today)} ` : ''

/** Refusals of 邀请调解. */
export const INVITED_SENTENCES = {
  INVITED_CASE_OVER: () => '案件已经不在调解中，不能再邀请别人参与。',
  INVITED_ANSWERED: (f: Facts, today: LocalDate) =>
    `${f.by ?? '有人'}已经${whenOf(f, today)}答复过，以那次为准。要改的，请告诉调解员。`,
  INVITED_ENDED: (f: Facts, today: LocalDate) =>
    f.by ? `这次邀请已经${whenOf(f, today)}由${f.by}终止。` : '这次邀请已经终止。',
} as const

/** The same as clauses, for the log. */
export const INVITED_REFUSED = {
  INVITED_CASE_OVER: '案件不在调解中，不能邀请',
  INVITED_ANSWERED: '该方当事人已经答复',
  INVITED_ENDED: '邀请已经终止',
} as const
