import type { ConfirmationMove } from '@/lib/domain/confirmation/confirmation-moves'
import { FINDINGS } from '@/lib/domain/agreement/findings'
import { MISSING_PARTS, type MissingPart } from '@/lib/domain/confirmation/clarity-findings'
import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { confirmationMove } from './confirmation'
import { momentInWords } from './moment'
import { missingForParty } from './party-confirmation'

const when = ({ at, by }: Facts, today: LocalDate) =>
  typeof at === 'string'
    ? `${momentInWords(new Date(at), today)} ${by || '另一方'}`
    : `${by || '另一方'}刚刚`

const ENDED: Readonly<Record<string, string>> = {
  in_force: '已经签完，这份补充协议已经生效',
  revoked: '撤回了这份补充协议',
  replaced: '另提了一份，这一份已经终止',
}

export const SUPPLEMENTARY_SENTENCES = {
  SUPPLEMENTARY_NOT_IN_FORCE: () => '协议还没有生效，不用补充协议。请先把协议签完。',
  SUPPLEMENTARY_FILED: () => '案子已经在法院立案，协议要改的，请告诉承办法官。',
  SUPPLEMENTARY_WITH_COURT: (f: Facts, today: LocalDate) => {
    const act = confirmationMove[f.lastAct as ConfirmationMove] as string | undefined
    const done = act === undefined ? '申请已经交给法院' : `${when(f, today)}${act}`
    return `${done}。法院要求补正、补充时，才能再签补充协议。`
  },
  SUPPLEMENTARY_OPEN: (f: Facts, today: LocalDate) =>
    `${when(f, today)}先提了一份补充协议，正等各方签。请先看那一份；不同意的，可以改了再提。`,
  SUPPLEMENTARY_SIGNED: (f: Facts, today: LocalDate) =>
    `${when(f, today)}签完了一份补充协议，条款已经变了。请刷新，看过新的条款再办。`,
  SUPPLEMENTARY_ENDED: (f: Facts, today: LocalDate) =>
    `${when(f, today)}${ENDED[f.status as string] ?? '结束了这份补充协议'}。`,
  SUPPLEMENTARY_NOT_YOURS: (f: Facts) => `这份补充协议是${f.by || '另一方'}提的，只能由其撤回。`,
} as const

/** The same in the log. */
export const SUPPLEMENTARY_REFUSED = {
  SUPPLEMENTARY_NOT_IN_FORCE: '协议没有生效',
  SUPPLEMENTARY_FILED: '案件已经立案，不签补充协议',
  SUPPLEMENTARY_WITH_COURT: '申请在法院，没有要求补正或者补充',
  SUPPLEMENTARY_OPEN: '已有一份补充协议等待签署',
  SUPPLEMENTARY_SIGNED: '另一份补充协议刚刚生效',
  SUPPLEMENTARY_ENDED: '补充协议已经终止或者生效',
  SUPPLEMENTARY_NOT_YOURS: '不是提出补充协议的人',
} as const

const WRONG = {
  TEXT_UNFILLED: '还有没填的地方，请写完整。',
  JUDGMENT_CLAUSE: '不能写“不照做就由法院判”。请写清楚不照做怎么办。',
  CAPITALS_DIFFER: '大写和小写的数不一样，请改成一样。',
  CAPITALS_UNREADABLE: '大写的数写得不对，请重写。',
  NUMBER_IN_TEXT: '请不要写证件号、手机号或者完整账号，写后四位就行。',
  DAY_UNREADABLE: '没有这一天，请核对日期。',
  CONTENT_UNLAWFUL: '这样写违反法律，请改掉。',
  STATUS_NOT_DISPOSABLE: '身份关系上的义务不能这样免除，请改掉。',
} as const satisfies Partial<Record<keyof typeof FINDINGS, string>>

const unclear = (part: MissingPart) =>
  `还没有写清楚${missingForParty[part]}。请补上；一定要这样发的，请在下面打勾。`

/** What can be wrong with a clause, at its field. */
export const SUPPLEMENTARY_MISTAKES: Readonly<Record<string, string>> = {
  CLAUSE_EMPTIED: '这一条不要了的，请写“本条不再适用”。',
  CLAUSES_UNCHANGED: '还没有改动。请改一条，或者在这里加一条。',
  CLAUSES_FULL: '条款太多，不能再加。',
  CLAUSE_ON_PAPER: '涉及婚姻、收养、继承的，要在纸上签，不能在这里写。',
  UNCLEAR_KEPT: '还有没写清楚的。请先改清楚；一定要这样发的，请打勾。',
  ...Object.fromEntries(
    Object.entries(WRONG).map(([code, words]) => [`CLAUSE_WRONG_${code}`, words]),
  ),
  ...Object.fromEntries(MISSING_PARTS.map((part) => [`CLAUSE_UNCLEAR_${part}`, unclear(part)])),
}
