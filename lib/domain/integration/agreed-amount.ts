import { isPayment, type AgreementTerm } from '../agreement/draft'
import { parseTypedAmount, toCents } from '../money/amount'

/**
 * What an agreement has paid in all, in yuan with two decimals: of a payment its amount, of
 * instalments their sum. Null where no term is a payment, or where one has no amount that could be
 * added.
 */
export function agreedAmount(terms: readonly AgreementTerm[]): string | null {
  const payments = terms.filter(isPayment)
  if (payments.length === 0) return null
  let cents = 0n
  for (const { kind, amount, parts } of payments) {
    const amounts = kind === 'instalments' ? parts.map((part) => part.amount) : [amount]
    for (const each of amounts) {
      const parsed = parseTypedAmount(each)
      if (!parsed.ok) return null
      cents += toCents(parsed.value)
    }
  }
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}
