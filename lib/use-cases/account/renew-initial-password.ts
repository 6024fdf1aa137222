import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  findAccountByPhone,
  setInitialPassword,
} from '@/lib/data/stores/access/account-secrets-store'
import { removeFactorAsOperator } from '@/lib/data/stores/access/second-factor-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endAllSessions } from '@/lib/data/stores/access/session-store'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import { parseMobile } from '@/lib/domain/identity/phone'
import { AppError } from '@/lib/platform/app-error'
import { now } from '@/lib/platform/clock'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { fingerprintNumber } from '@/lib/platform/personal-number'

/**
 * Makes a new initial password for an existing account on behalf of the operator (`admin:create --
 * --renew`), for a user who lost the password or did not finish the first sign-in. Every session of
 * the account ends. `withoutSecondFactor`: 两步验证 is removed with it, for one who has lost the phone
 * and whom no two administrators can help. Throws AppError ACCOUNT_PHONE_FORMAT or ACCOUNT_UNKNOWN.
 */
export async function renewInitialPassword(
  typedPhone: string,
  { withoutSecondFactor = false } = {},
): Promise<{ readonly name: string; readonly initialPassword: string }> {
  const phone = parseMobile(typedPhone)
  if (!phone.ok) throw new AppError('ACCOUNT_PHONE_FORMAT')
  const at = now()
  const initialPassword = newInitialPassword()
  const passwordHash = await hashPassword(initialPassword)
  return asSystem('renew an initial password', async (db) => {
    const account = await findAccountByPhone(db, fingerprintNumber('phone', phone.value))
    if (!account) throw new AppError('ACCOUNT_UNKNOWN')
    const { id, role, name, courtId, institutionId } = account.actor
    await setInitialPassword(db, id, passwordHash, initialPasswordEnd(at))
    await endAllSessions(db, id, at)
    if (withoutSecondFactor && (await removeFactorAsOperator(db, id)))
      await appendEvent(db, {
        event: {
          kind: 'account.second-factor-reset',
          data: { accountId: id, role, name, proposedBy: null },
        },
        subject: { courtId, institutionId },
        by: null,
        at,
      })
    await appendEvent(db, {
      event: { kind: 'account.password-changed', data: { first: false } },
      subject: { courtId, institutionId },
      by: null,
      at,
    })
    return { name, initialPassword }
  })
}
