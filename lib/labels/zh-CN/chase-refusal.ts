import type { CaseStatus } from '@/lib/domain/case/status'
import type { ChaseNode } from '@/lib/domain/chase/chase'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { caseStatus } from './case'
import { chaseNode } from './chase'
import { momentInWords } from './moment'

const moment = ({ at }: Facts, today: LocalDate) =>
  typeof at === 'string' ? momentInWords(new Date(at), today) : '此前'

/** Refusals of 督办. */
export const CHASE_SENTENCES = {
  CHASE_NOTHING_RUNS: (f: Facts) =>
    `案件当前状态为“${caseStatus[f.status as CaseStatus] ?? ''}”，没有机构应当办理的期限，不能催办。`,
  CHASE_NOTHING_OWED: () =>
    '案件已结案，没有机构应当办理的事项，不用催办。由本院接收、立案或者送达的，请在引调与督办中办理。',
  CHASE_NODE_LEFT: (f: Facts) =>
    `案件已不在“${chaseNode[f.node as ChaseNode] ?? '原来的环节'}”，没有发出。请刷新后查看。`,
  CHASE_PAUSED: (f: Facts) => `调解期限自 ${f.since} 起暂停计算，暂停期间不催办。`,
  CHASED_ALREADY: (f: Facts, today: LocalDate) =>
    `${f.by || '本院'}已于 ${moment(f, today)} 催办同一事项，尚未升级。请等待答复，不用再次催办。`,
  CHASE_ANSWERED: (f: Facts, today: LocalDate) =>
    `${f.by || '本机构'}已于 ${moment(f, today)} 答复这次催办，不用再次答复。`,
  CHASE_CLOSED: (f: Facts, today: LocalDate) =>
    `这次催办已于 ${moment(f, today)} 办结，不用再答复。`,
} as const

/** The same as clauses, for the log. */
export const CHASE_REFUSED = {
  CHASE_NOTHING_RUNS: '没有机构应当办理的期限',
  CHASE_NOTHING_OWED: '没有机构应当办理的事项',
  CHASE_NODE_LEFT: '案件已离开该环节',
  CHASE_PAUSED: '期限暂停计算',
  CHASED_ALREADY: '同一事项已经催办',
  CHASE_ANSWERED: '催办已经答复',
  CHASE_CLOSED: '催办已经办结',
} as const
