import type { AgreementDraft, AgreementTerm } from '@/lib/domain/agreement/draft'
import { findPeople, type AgreementParty } from '@/lib/domain/agreement/people'
import { formatAmount, parseTypedAmount } from '@/lib/domain/money/amount'
import { paymentManner } from './agreement-terms'
import { amountInCapitals } from './money'

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const BLANK = '＿＿'

/** 第十二条: places up to 99. */
export function clauseNumber(place: number): string {
  const [tens, ones] = [Math.floor(place / 10), place % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`
  return `第${ten}${NUMERALS[ones]}条`
}

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

/** How a day is written: as screens do, with blanks around it, or in full, as in documents. */
type WriteDay = (day: string) => string
const onScreen: WriteDay = (day) => ` ${day} `

/** A day is the last one of the performance: 前 alone leaves open whether it counts. */
const before = (day: string, writeDay: WriteDay) => `于${day ? writeDay(day) : BLANK}前（含当日）`

const byWhen = ({ on, condition }: AgreementTerm, writeDay: WriteDay) =>
  `${condition ? `于${condition}` : ''}${condition && on ? '，最迟' : ''}${on ? before(on, writeDay) : ''}` ||
  before('', writeDay)

function accountOf({ manner, holder, bank, lastFour }: AgreementTerm): string {
  const way = manner in paymentManner ? paymentManner[manner as keyof typeof paymentManner] : BLANK
  if (manner !== 'transfer') return `以${way}方式`
  return `以${way}方式（户名${holder || BLANK}，${bank || BLANK}，账号尾号 ${lastFour || BLANK}）`
}

const stop = (text: string) => (/[。！？；]$/.test(text) ? text : `${text}。`)

function clause(
  term: AgreementTerm,
  parties: readonly AgreementParty[],
  writeDay: WriteDay,
): string {
  const [debtor, creditor] = [names(term.obliged, parties), names(term.entitled, parties)]
  if (term.kind === 'payment')
    return `${debtor}${byWhen(term, writeDay)}${accountOf(term)}向${creditor}支付${sum(term.amount)}。`
  if (term.kind === 'instalments') {
    const parts = term.parts.map(
      ({ on, amount }, index) => `第 ${index + 1} 期${before(on, writeDay)}支付${sum(amount)}`,
    )
    return `${debtor}${accountOf(term)}向${creditor}支付${sum(term.amount)}，分 ${parts.length} 期：${parts.join('；')}。`
  }
  if (term.kind !== 'act') return stop(term.text || BLANK)
  const towards = term.entitled ? `向${creditor}` : ''
  return stop(
    `${debtor}${byWhen(term, writeDay)}${towards}履行：${term.text || BLANK}${term.standard ? `（${term.standard}）` : ''}`,
  )
}

export type ClauseView = { readonly number: string; readonly text: string }

/** The clauses as the agreement will carry them, with its copies as the last one. */
export function agreementClauses(
  { terms, copies }: AgreementDraft,
  parties: readonly AgreementParty[],
  writeDay: WriteDay = onScreen,
): readonly ClauseView[] {
  const texts = [
    ...terms.map((term) => clause(term, parties, writeDay)),
    `本协议自各方当事人签名、盖章或者捺印之日起生效。本协议一式 ${copies || BLANK} 份，各方当事人各执一份，调解组织留存一份。`,
  ]
  return texts.map((text, index) => ({ number: clauseNumber(index + 1), text }))
}
