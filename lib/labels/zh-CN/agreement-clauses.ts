import type { AgreementDraft, AgreementTerm } from '@/lib/domain/agreement/draft'
import { findPeople, type AgreementParty } from '@/lib/domain/agreement/people'
import { formatAmount, parseTypedAmount } from '@/lib/domain/money/amount'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { paymentManner } from './agreement-terms'
import { clauseNumber } from './clause-number'
import { dayInFull } from './moment'
import { amountInCapitals } from './money'

const BLANK = '＿＿'

/** “人民币叁万元整（30,000.00 元）”; a blank where no amount was typed. */
function sum(typed: string): string {
  const amount = parseTypedAmount(typed)
  if (!amount.ok) return typed || BLANK
  return `${amountInCapitals(amount.value)}（${formatAmount(amount.value)} 元）`
}

function names(value: string, parties: readonly AgreementParty[]): string {
  return (
    findPeople(value, parties)
      .map(({ name }) => name)
      .join('、') || BLANK
  )
}

/** What is no day stays as it was typed: a finished agreement has none of these. */
function inFull(typed: string): string {
  const day = parseLocalDate(typed)
  return day ? dayInFull(day) : typed
}

/** A day is the last one of the performance: 前 alone leaves open whether it counts. */
const before = (day: string) => `于${day ? inFull(day) : BLANK}前（含当日）`

const byWhen = ({ on, condition }: AgreementTerm) =>
  `${condition ? `于${condition}` : ''}${condition && on ? '，最迟' : ''}${on ? before(on) : ''}` ||
  before('')

function accountOf({ manner, holder, bank, lastFour }: AgreementTerm): string {
  const way = manner in paymentManner ? paymentManner[manner as keyof typeof paymentManner] : BLANK
  if (manner !== 'transfer') return `以${way}方式`
  return `以${way}方式（户名${holder || BLANK}，${bank || BLANK}，账号尾号 ${lastFour || BLANK}）`
}

const stop = (text: string) => (/[。！？；]$/.test(text) ? text : `${text}。`)

function clause(term: AgreementTerm, parties: readonly AgreementParty[]): string {
  const [debtor, creditor] = [names(term.obliged, parties), names(term.entitled, parties)]
  if (term.kind === 'payment')
    return `${debtor}${byWhen(term)}${accountOf(term)}向${creditor}支付${sum(term.amount)}。`
  if (term.kind === 'instalments') {
    const parts = term.parts.map(
      ({ on, amount }, index) => `第 ${index + 1} 期${before(on)}支付${sum(amount)}`,
    )
    return `${debtor}${accountOf(term)}向${creditor}支付${sum(term.amount)}，分 ${parts.length} 期：${parts.join('；')}。`
  }
  if (term.kind !== 'act') return stop(term.text || BLANK)
  const towards = term.entitled ? `向${creditor}` : ''
  return stop(
    `${debtor}${byWhen(term)}${towards}履行：${term.text || BLANK}${term.standard ? `（${term.standard}）` : ''}`,
  )
}

export type ClauseView = { readonly number: string; readonly text: string }

/** The clauses as the agreement will carry them, with its copies as the last one. */
export function agreementClauses(
  { terms, copies }: AgreementDraft,
  parties: readonly AgreementParty[],
): readonly ClauseView[] {
  const texts = [
    ...terms.map((term) => clause(term, parties)),
    `本协议自各方当事人签名、盖章或者捺印之日起生效。本协议一式 ${copies || BLANK} 份，各方当事人各执一份，调解组织留存一份。`,
  ]
  return texts.map((text, index) => ({ number: clauseNumber(index + 1), text }))
}
