import { deriveDigits } from './derived-secret'

const DIGITS = 12

/**
 * The first half of an administrator's initial password, which the proposer of the account gets:
 * derived from the proposal's id, so that it is stored nowhere, and 12 digits that are read out
 * easily. The second half is random and known to who confirmed.
 */
export function initialPasswordHalf(proposalId: string): string {
  return deriveDigits('administrator password', proposalId, DIGITS)
}
