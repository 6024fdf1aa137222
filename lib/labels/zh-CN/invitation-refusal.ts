import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

const byWhom = ({ by }: Facts) => (by ? `由${by}` : '')
const when = ({ at }: Facts, today: LocalDate) =>
  typeof at === 'string' ? `于 ${momentInWords(new Date(at), today)} ` : '刚刚'

/** Refusals of invitations, and of those whom the institution names before there is a mediator. */
export const INVITATION_SENTENCES = {
  INVITATION_NOT_OPEN: (f: Facts, today: LocalDate) =>
    f.at
      ? `该邀请已${when(f, today)}${byWhom(f)}撤销，不用再撤销。`
      : '该邀请已经使用或者过期，不用再撤销。',
  INVITATION_MEANWHILE: (f: Facts, today: LocalDate) =>
    `该邀请已${when(f, today)}${byWhom(f)}办理，这次操作没有生效。请看最新的情况。`,
  REPRESENTATIVE_ENDED: (f: Facts) =>
    `${f.person ?? ''}已${f.on ? `于 ${f.on} ` : ''}${byWhom(f)}登记为不再代为办理，不用再办。`,
} as const

/** The same as clauses, for the log. */
export const INVITATION_REFUSED = {
  INVITATION_NOT_OPEN: '邀请已经不能撤销',
  INVITATION_MEANWHILE: '邀请刚刚已经办理',
  REPRESENTATIVE_ENDED: '已经登记为不再代为办理',
} as const
