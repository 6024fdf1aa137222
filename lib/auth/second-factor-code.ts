import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  spendRecoveryCode,
  spendStep,
  type OwnFactor,
} from '@/lib/data/stores/access/second-factor-store'
import { parseCode } from '@/lib/domain/access/second-factor'
import { hashRecoveryCode } from '@/lib/platform/recovery-codes'
import { findTotpStep } from '@/lib/platform/totp'

/** A code that fits, and is not used up yet. */
export type CodeMatch =
  | { readonly kind: 'totp'; readonly step: number }
  | { readonly kind: 'recovery'; readonly hash: string; readonly left: number }

/** What the typed code is for this account; null: none of its codes, or one that was used. */
export function matchCode(factor: OwnFactor, typed: string, at: Date): CodeMatch | null {
  const code = parseCode(typed)
  if (code === null || factor.secret === null) return null
  if (code.kind === 'totp') {
    const step = findTotpStep(factor.secret, code.digits, at, factor.lastStep)
    return step === null ? null : { kind: 'totp', step }
  }
  const hash = hashRecoveryCode(factor.accountId, code.digits)
  const left = factor.recoveryHashes.length - 1
  return factor.recoveryHashes.includes(hash) ? { kind: 'recovery', hash, left } : null
}

/** Uses the code up. @returns false where another try with it was faster */
export function spendCode(db: Db, factor: OwnFactor, match: CodeMatch): Promise<boolean> {
  return match.kind === 'totp'
    ? spendStep(db, factor.id, match.step)
    : spendRecoveryCode(db, factor.id, match.hash)
}
