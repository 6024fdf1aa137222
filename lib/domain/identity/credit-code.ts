/**
 * Unified social credit code of a legal person or other organisation, 18 characters (GB
 * 32100-2015): authority and kind, six digits for the place, nine for the organisation, one check
 * character by a weighted sum modulo 31. The letters I, O, S, V and Z are never used, so that they
 * cannot be taken for digits.
 */
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { compactNumber } from './half-width'

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Checked and normalised: no spaces, half width, capitals. */
export type CreditCode = string & { readonly [brand]: 'CreditCode' }

export type CreditCodeRefusal = { readonly code: 'CREDIT_CODE_FORMAT' | 'CREDIT_CODE_CHECK_DIGIT' }

declare const brand: unique symbol

export function parseCreditCode(text: string): Result<CreditCode, CreditCodeRefusal> {
  const code = compactNumber(text)
  if (code === null || !/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) {
    return refuse({ code: 'CREDIT_CODE_FORMAT' })
  }
  return code[17] === computeCheckCharacter(code)
    ? ok(code as CreditCode)
    : refuse({ code: 'CREDIT_CODE_CHECK_DIGIT' })
}

/** The weights are the powers of 3 modulo 31. */
function computeCheckCharacter(code: string): string | undefined {
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CHARACTERS[(31 - (sum % 31)) % 31]
}
