import { generateSecret, generateURI, verifySync } from 'otplib'
import { STEP_SECONDS } from '@/lib/domain/access/second-factor'

// Codes by time (RFC 6238: SHA-1, six digits, steps of 30 s), as every authenticator app computes
// them.

/** A new secret of 160 bits, in base32 as apps take it: 32 characters. */
export function newTotpSecret(): string {
  return generateSecret()
}

/** What the QR code says to the app, which lists the account as `issuer` and `label`. */
export function totpUri(entry: {
  readonly issuer: string
  readonly label: string
  readonly secret: string
}): string {
  return generateURI(entry)
}

/**
 * The step of a code of six digits, within one step of `at` and after `lastStep`, so that no code
 * is accepted twice; null: it is none of these.
 */
export function findTotpStep(
  secret: string,
  digits: string,
  at: Date,
  lastStep: number | null,
): number | null {
  const found = verifySync({
    secret,
    token: digits,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
    ...(lastStep !== null && { afterTimeStep: lastStep }),
  })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}
