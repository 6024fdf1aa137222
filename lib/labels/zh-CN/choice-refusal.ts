import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { choiceDueInWords } from './mediator-choice'
import { momentInWords } from './moment'

const whenOf = (f: Facts, today: LocalDate) =>
  typeof f.at === 'string' ? `于 ${momentInWords(new Date(f.at), today)} ` : ''

/** Refusals of 共同选任调解员. */
export const CHOICE_SENTENCES = {
  CHOICE_NOT_NOW: () => '共同选任在受理以后、首次分配调解员以前开启，本案现在不能开启。',
  CHOICE_THERE: (f: Facts, today: LocalDate) =>
    `${f.by ?? '同事'}已经${whenOf(f, today)}开启了共同选任，一件案件只选一次。`,
  CHOICE_TOO_FEW: () => '可以承办本案的调解员不足两名，没有选择余地，请直接分配。',
  CHOICE_OVER: () => '选调解员已经结束，结果请看案件页面。',
  CHOICE_ANSWERED: (f: Facts, today: LocalDate) =>
    `${f.by ?? '您这一方'}已经${whenOf(f, today)}改了答复，请刷新再看。`,
  CHOICE_OPEN: (f: Facts, today: LocalDate) =>
    `双方正在共同选任调解员${typeof f.dueAt === 'string' ? `，最迟 ${choiceDueInWords(new Date(f.dueAt), today)}` : ''}，结束前不能分配。`,
  NOTE_REQUIRED_OVER_CHOICE: (f: Facts) =>
    `双方共同选定了${f.mediator ?? '另一名调解员'}，改由他人调解的，请说明理由。`,
} as const

/** The same as clauses, for the log. */
export const CHOICE_REFUSED = {
  CHOICE_NOT_NOW: '案件不在待首次分配的状态，不能开启共同选任',
  CHOICE_THERE: '共同选任已经开启过',
  CHOICE_TOO_FEW: '可选的调解员不足两名',
  CHOICE_OVER: '共同选任已经结束',
  CHOICE_ANSWERED: '同一方已经改了答复',
  CHOICE_OPEN: '双方正在共同选任，不能分配',
  NOTE_REQUIRED_OVER_CHOICE: '改由他人调解而未说明理由',
} as const
