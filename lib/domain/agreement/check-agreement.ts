// The check of an agreement before it is finished. Sources: 特邀规定 第24条; 人民调解法 第29条; 民事调解规定
// 第7、8、10条; 民诉解释 第355、358条. Pure and without schemas: the phone runs it at every keystroke.
import type { DisputeType } from '../case/vocabulary'
import { toCents, type Amount } from '../money/amount'
import type { LocalDate } from '../time/local-date'
import { checkDay, checkPayment, readAmount } from './check-payment'
import { isDuty, isPayment, TERM_TEXTS, type AgreementDraft, type AgreementTerm } from './draft'
import { makeFinding, type Finding, type FindingCode } from './findings'
import { findPeople, type AgreementParty } from './people'
import { checkAccount, checkClause } from './wording/check-text'
import { isConfirmableCause, isLoanCause, namesGuaranteeKind } from './wording/matters'

export type AgreementContext = {
  readonly parties: readonly AgreementParty[]
  readonly today: LocalDate
  /** 案由. */
  readonly cause: string
  readonly disputeType: DisputeType
  /** 标的额. */
  readonly claim: Amount | null
}

/** Each party has a copy, and the institution keeps one (人民调解法 第29条第2款). */
export function leastCopies(parties: readonly AgreementParty[]): number {
  return parties.filter(({ hasLeft }) => hasLeft !== true).length + 1
}

function checkPeople(
  { kind, obliged, entitled }: AgreementTerm,
  index: number,
  parties: readonly AgreementParty[],
): readonly Finding[] {
  const found: Finding[] = []
  const [debtors, creditors] = [findPeople(obliged, parties), findPeople(entitled, parties)]
  if (obliged === '') found.push(makeFinding('OBLIGED_MISSING', index, 'obliged'))
  else if (debtors.length === 0) found.push(makeFinding('NOT_A_PARTY', index, 'obliged'))
  if (entitled === '') {
    if (kind !== 'act') found.push(makeFinding('ENTITLED_MISSING', index, 'entitled'))
  } else if (creditors.length === 0) found.push(makeFinding('NOT_A_PARTY', index, 'entitled'))
  if (creditors.some(({ id }) => debtors.some((debtor) => debtor.id === id)))
    found.push(makeFinding('SAME_PERSON', index, 'entitled'))
  return found
}

function checkTime(
  { kind, on, condition }: AgreementTerm,
  index: number,
  today: LocalDate,
): readonly Finding[] {
  // Each instalment has its own day.
  if (kind === 'instalments') return []
  const code = on === '' ? (condition === '' ? 'DAY_MISSING' : null) : checkDay(on, today)
  return code ? [makeFinding(code, index, 'on')] : []
}

function checkWords(
  term: AgreementTerm,
  index: number,
  { today, cause }: AgreementContext,
): readonly Finding[] {
  const isLoan = isLoanCause(cause)
  const found = TERM_TEXTS.flatMap((field) =>
    checkClause(term[field], { today, isLoan }).map(({ code, words }) =>
      makeFinding(code, index, field, words),
    ),
  )
  if (term.text === '' && !isPayment(term))
    found.unshift(makeFinding('TEXT_MISSING', index, 'text'))
  if (term.kind === 'act' && term.standard === '')
    found.push(makeFinding('MANNER_MISSING', index, 'standard'))
  if (term.kind === 'guarantee' && term.text !== '' && !namesGuaranteeKind(term.text))
    found.push(makeFinding('GUARANTEE_KIND_MISSING', index, 'text'))
  return found
}

function checkTerm(
  term: AgreementTerm,
  index: number,
  context: AgreementContext,
): readonly Finding[] {
  return [
    ...(isDuty(term) ? checkPeople(term, index, context.parties) : []),
    ...(isPayment(term) ? checkPayment(term, index, context) : []),
    ...(isDuty(term) ? checkTime(term, index, context.today) : []),
    ...checkWords(term, index, context),
  ]
}

/** The same duty written twice would be owed twice. */
function findRepeated(terms: readonly AgreementTerm[]): readonly Finding[] {
  const written = terms.map((term) => JSON.stringify(term))
  return terms.flatMap((term, index) =>
    isDuty(term) && term.obliged !== '' && written.indexOf(written[index] ?? '') < index
      ? [makeFinding('TERM_REPEATED', index, 'obliged')]
      : [],
  )
}

/**
 * What the payments of an agreement add up to, in cents; an amount that cannot be read counts
 * nothing.
 */
export function totalOfPayments(terms: readonly AgreementTerm[]): bigint {
  return terms
    .filter(isPayment)
    .map(({ amount }) => readAmount(amount))
    .reduce((sum, amount) => sum + (amount ? toCents(amount) : 0n), 0n)
}

function checkWhole(draft: AgreementDraft, context: AgreementContext): readonly Finding[] {
  const found: Finding[] = []
  const add = (code: FindingCode, field: string, words: string | null = null) =>
    found.push(makeFinding(code, null, field, words))
  if (draft.facts === '') add('FACTS_MISSING', 'facts')
  if (draft.disputes === '') add('DISPUTES_MISSING', 'disputes')
  for (const field of ['facts', 'disputes'] as const)
    for (const { code, words } of checkAccount(draft[field])) add(code, field, words)
  const least = leastCopies(context.parties)
  if (!/^\d{1,2}$/.test(draft.copies) || Number(draft.copies) < least)
    add('COPIES_TOO_FEW', 'copies', String(least))
  if (draft.terms.length === 0) add('NO_TERMS', 'terms')
  if (context.disputeType === 'special_procedure' || !isConfirmableCause(context.cause))
    add('CAUSE_NOT_CONFIRMABLE', 'terms', context.cause)
  if (context.claim && totalOfPayments(draft.terms) > toCents(context.claim))
    add('TOTAL_ABOVE_CLAIM', 'terms')
  return found
}

/** Everything that is wrong, unclear or worth knowing in a draft, in the order of its fields. */
export function checkAgreement(
  draft: AgreementDraft,
  context: AgreementContext,
): readonly Finding[] {
  return [
    ...checkWhole(draft, context),
    ...draft.terms.flatMap((term, index) => checkTerm(term, index, context)),
    ...findRepeated(draft.terms),
  ]
}
