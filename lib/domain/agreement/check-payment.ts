import { formatCents, parseTypedAmount, toCents, type Amount } from '../money/amount'
import { parseLocalDate, yearOf, type LocalDate } from '../time/local-date'
import type { AgreementTerm } from './draft'
import { makeFinding, type Finding, type FindingCode } from './findings'
import { findPeople, type AgreementParty } from './people'

/** Longer than any duty that parties agree on: the year was mistyped. */
const FAR_YEARS = 30

/** The amount as it was typed; null where it is none. */
export function readAmount(typed: string): Amount | null {
  const amount = parseTypedAmount(typed)
  return amount.ok ? amount.value : null
}

export function checkAmount(typed: string): FindingCode | null {
  if (typed === '') return 'AMOUNT_MISSING'
  const amount = readAmount(typed)
  if (!amount) return 'AMOUNT_UNREADABLE'
  return toCents(amount) === 0n ? 'AMOUNT_ZERO' : null
}

/** A day that was typed: real, not past, not absurdly far. */
export function checkDay(typed: string, today: LocalDate): FindingCode | null {
  const day = parseLocalDate(typed)
  if (!day) return 'DAY_UNREADABLE'
  if (day < today) return 'DAY_PAST'
  return yearOf(day) > yearOf(today) + FAR_YEARS ? 'DAY_FAR' : null
}

function checkInstalments(
  { amount, parts }: AgreementTerm,
  index: number,
  today: LocalDate,
): readonly Finding[] {
  if (parts.length < 2) return [makeFinding('INSTALMENTS_TOO_FEW', index, 'parts')]
  const found = parts.flatMap((part, place) => {
    const ofAmount = checkAmount(part.amount)
    const ofDay = part.on === '' ? 'DAY_MISSING' : checkDay(part.on, today)
    return [
      ...(ofDay ? [makeFinding(ofDay, index, `parts.${place}.on`)] : []),
      ...(ofAmount ? [makeFinding(ofAmount, index, `parts.${place}.amount`)] : []),
    ]
  })
  const isOutOfOrder = parts.some(
    ({ on }, place) => place > 0 && on <= (parts[place - 1]?.on ?? ''),
  )
  if (found.length === 0 && isOutOfOrder)
    found.push(makeFinding('INSTALMENTS_ORDER', index, 'parts'))
  const total = readAmount(amount)
  const amounts = parts.map((part) => readAmount(part.amount))
  const isReadable = (each: Amount | null): each is Amount => each !== null
  if (!total || !amounts.every(isReadable)) return found
  const sum = amounts.reduce((cents, each) => cents + toCents(each), 0n)
  if (sum === toCents(total)) return found
  return [...found, makeFinding('INSTALMENTS_SUM', index, 'parts', formatCents(sum))]
}

/** An account is named so that money cannot go astray; its holder is the entitled party. */
function checkAccountOf(
  { manner, holder, bank, lastFour, entitled }: AgreementTerm,
  index: number,
  parties: readonly AgreementParty[],
): readonly Finding[] {
  if (lastFour !== '' && !/^\d{4}$/.test(lastFour))
    return [makeFinding('LAST_FOUR_UNREADABLE', index, 'lastFour')]
  if (manner !== 'transfer') return []
  const missing = (['holder', 'bank', 'lastFour'] as const).find(
    (field) => ({ holder, bank, lastFour })[field] === '',
  )
  if (missing) return [makeFinding('ACCOUNT_MISSING', index, missing)]
  const people = findPeople(entitled, parties)
  const isOther = people.length > 0 && people.every(({ name }) => name !== holder)
  return isOther ? [makeFinding('ACCOUNT_HOLDER_OTHER', index, 'holder')] : []
}

/** Amount, instalments, manner and account of a payment. */
export function checkPayment(
  term: AgreementTerm,
  index: number,
  { parties, today }: { readonly parties: readonly AgreementParty[]; readonly today: LocalDate },
): readonly Finding[] {
  const ofAmount = checkAmount(term.amount)
  return [
    ...(ofAmount ? [makeFinding(ofAmount, index, 'amount')] : []),
    ...(term.kind === 'instalments' ? checkInstalments(term, index, today) : []),
    ...(term.manner === '' ? [makeFinding('MANNER_MISSING', index, 'manner')] : []),
    ...checkAccountOf(term, index, parties),
  ]
}
