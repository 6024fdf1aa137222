import 'server-only'
import type { Db } from '@/lib/data/door'
import { raiseSignCount, type OwnPasskey } from '@/lib/data/stores/access/passkey-store'
import {
  spendRecoveryCode,
  spendStep,
  type OwnFactor,
} from '@/lib/data/stores/access/second-factor-store'
import { spendChallenge } from '@/lib/data/stores/access/throttle-store'
import { isCountSound, type PasskeyPurpose } from '@/lib/domain/access/passkey'
import { parseCode } from '@/lib/domain/access/second-factor'
import { verifyPasskeyUse, type VerifiedUse } from '@/lib/platform/passkey'
import { hashRecoveryCode } from '@/lib/platform/recovery-codes'
import { findTotpStep } from '@/lib/platform/totp'

/** A code or a signature that fits, and is not used up yet. */
export type CodeMatch =
  | { readonly kind: 'totp'; readonly step: number }
  | { readonly kind: 'recovery'; readonly hash: string; readonly left: number }
  | ({ readonly kind: 'passkey'; readonly passkey: OwnPasskey } & VerifiedUse)

/** What the typed code is for this account; null: none of its codes, or one that was used. */
export function matchCode(factor: OwnFactor, typed: string, at: Date): CodeMatch | null {
  const code = parseCode(typed)
  if (code === null) return null
  if (code.kind === 'totp') {
    if (factor.secret === null) return null
    const step = findTotpStep(factor.secret, code.digits, at, factor.lastStep)
    return step === null ? null : { kind: 'totp', step }
  }
  const hash = hashRecoveryCode(factor.accountId, code.digits)
  const left = factor.recoveryHashes.length - 1
  return factor.recoveryHashes.includes(hash) ? { kind: 'recovery', hash, left } : null
}

/**
 * What a passkey signed for this account and purpose. `copied`: it is right, but counts less than
 * was counted before, so that there are two of it.
 */
export async function matchPasskey(
  { accountId, passkeys }: OwnFactor,
  answer: string,
  purpose: PasskeyPurpose,
  at: Date,
): Promise<CodeMatch | 'wrong' | 'copied'> {
  const used = await verifyPasskeyUse(answer, passkeys, { purpose, accountId, at })
  if (used === null) return 'wrong'
  return isCountSound(used.passkey.signCount, used.counted)
    ? { kind: 'passkey', ...used }
    : 'copied'
}

/** Uses it up. @returns false where another try with it was faster */
export async function spendCode(
  db: Db,
  factor: OwnFactor,
  match: CodeMatch,
  at: Date,
): Promise<boolean> {
  switch (match.kind) {
    case 'totp':
      return spendStep(db, factor.id, match.step)
    case 'recovery':
      return spendRecoveryCode(db, factor.id, match.hash)
    case 'passkey': {
      const { signature, expiresAt } = match.challenge
      return (
        (await spendChallenge(db, signature, expiresAt)) &&
        (await raiseSignCount(db, match.passkey, match.counted, at))
      )
    }
  }
}
