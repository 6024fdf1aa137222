import type { AgreementContext } from '@/lib/domain/agreement/check-agreement'
import {
  EMPTY_TERM,
  type AgreementDraft,
  type AgreementTerm,
  type TermKind,
} from '@/lib/domain/agreement/draft'
import type { Amount } from '@/lib/domain/money/amount'
import { day } from '../time/day'

// Agreements of a case between 许静 (p1) and 恒信物业 (p2); 赵岩 (p3) is a third party. Today is
// 2026-11-27.

export const CONTEXT: AgreementContext = {
  parties: [
    { id: 'p1', name: '许静', side: 'applicant' },
    { id: 'p2', name: '恒信物业', side: 'respondent' },
    { id: 'p3', name: '赵岩', side: 'third' },
  ],
  today: day('2026-11-27'),
  cause: '物业服务合同纠纷',
  disputeType: 'property_service',
  claim: '38650.00' as Amount,
}

type Change = Partial<AgreementTerm>
export const term = (kind: TermKind, change: Change = {}): AgreementTerm => ({
  ...EMPTY_TERM,
  kind,
  ...change,
})

/** The respondent pays once by transfer. */
export const pay = (change: Change = {}): AgreementTerm =>
  term('payment', {
    obliged: 'p2',
    entitled: 'p1',
    amount: '30000.00',
    on: '2026-12-15',
    manner: 'transfer',
    holder: '许静',
    bank: '示例银行',
    lastFour: '6621',
    ...change,
  })

/** The same in instalments: `['2026-12-15', '15000']` and so on. */
export const inParts = (
  amount: string,
  parts: readonly (readonly [on: string, amount: string])[],
  change: Change = {},
): AgreementTerm =>
  pay({
    kind: 'instalments',
    amount,
    on: '',
    parts: parts.map(([on, each]) => ({ on, amount: each })),
    ...change,
  })

/** The respondent does something by a day. */
export const act = (text: string, change: Change = {}): AgreementTerm =>
  term('act', {
    obliged: 'p2',
    entitled: 'p1',
    on: '2026-12-31',
    text,
    standard: '闭水试验二十四小时不渗漏',
    ...change,
  })

export const clause = (kind: TermKind, text: string): AgreementTerm => term(kind, { text })

export const draft = (
  terms: readonly AgreementTerm[],
  change: Partial<AgreementDraft> = {},
): AgreementDraft => ({
  facts: '2025年6月起，许静家主卧屋顶渗水，恒信物业两次维修未能解决。',
  disputes: '屋顶渗水的维修责任和室内装修损失的赔偿。',
  copies: '4',
  terms,
  ...change,
})
