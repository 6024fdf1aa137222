import { isPayment, type AgreementTerm } from '../agreement/draft'

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2}))?$/

/** Fen of an amount as it was typed; null where it is none. */
function fenOf(amount: string): bigint | null {
  const [, yuan, fen = ''] = AMOUNT.exec(amount.trim()) ?? []
  return yuan === undefined ? null : BigInt(yuan) * 100n + BigInt(fen.padEnd(2, '0'))
}

/**
 * What an agreement has paid in all, in yuan with two decimals: of a payment its amount, of instalments their sum. Null where no term is a
 * payment, or where one has no amount that could be added.
 */
export function agreedAmount(terms: readonly AgreementTerm[]): string | null {
  const payments = terms.filter(isPayment)
  if (payments.length === 0) return null
  let sum = 0n
  for (const { kind, amount, parts } of payments) {
    const amounts = kind === 'instalments' ? parts.map((part) => part.amount) : [amount]
    for (const each of amounts) {
      const fen = fenOf(each)
      if (fen === null) return null
      sum += fen
    }
  }
  return `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`
}
