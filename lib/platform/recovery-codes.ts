import { randomInt } from 'node:crypto'
import { RECOVERY_CODES, RECOVERY_DIGITS } from '@/lib/domain/access/second-factor'
import { hashOfSecret } from './derived-secret'

/** Ten new recovery codes of twelve digits, all different. */
export function newRecoveryCodes(): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < RECOVERY_CODES)
    codes.add(String(randomInt(10 ** RECOVERY_DIGITS)).padStart(RECOVERY_DIGITS, '0'))
  return [...codes]
}

/** The keyed hash of a recovery code, which is stored in its place; of this account alone. */
export function hashRecoveryCode(accountId: string, digits: string): string {
  return hashOfSecret('recovery code', accountId, digits)
}
