// The terms of an offer as the words of its message (docs/decisions/0103-offers.md).
import { z } from 'zod'
import { PAYMENT_MANNERS, WHOLE_SIDES } from '../agreement/draft'
import { parseAmount } from '../money/amount'
import { parseLocalDate } from '../time/local-date'
import type { OfferTerms } from './terms'

const Stored = z.strictObject({
  amount: z.string().nullable(),
  payer: z.enum(WHOLE_SIDES).nullable(),
  manner: z.enum(PAYMENT_MANNERS).nullable(),
  on: z.string().nullable(),
  conditions: z.string(),
})

/** The same terms give the same text, so that their digest is the same too. */
export function writeTerms({ amount, payer, manner, on, conditions }: OfferTerms): string {
  return JSON.stringify({ amount, payer, manner, on, conditions })
}

/** @throws Error where the text was not written by writeTerms */
export function readTerms(text: string): OfferTerms {
  const { amount, on, ...stored } = Stored.parse(JSON.parse(text))
  return {
    ...stored,
    amount: amount === null ? null : sound(readAmount(amount)),
    on: on === null ? null : sound(parseLocalDate(on)),
  }
}

function readAmount(text: string) {
  const read = parseAmount(text)
  return read.ok ? read.value : null
}

function sound<T>(value: T | null): T {
  if (value === null) throw new Error('the terms of an offer cannot be read')
  return value
}
