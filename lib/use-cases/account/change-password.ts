import 'server-only'
import { lockOwnSecrets, setOwnPassword } from '@/lib/data/stores/access/account-secrets-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  endOtherSessions,
  endSession,
  findSessionAddress,
} from '@/lib/data/stores/access/own-session-store'
import { decidePasswordChange } from '@/lib/domain/access/decide-password-change'
import { tenantOf } from '@/lib/domain/access/roles'
import { TRIES_PER_SESSION } from '@/lib/domain/access/sign-in-throttle'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { allow, refuse } from '@/lib/domain/refusal'
import { hashPassword, verifyPassword } from '@/lib/platform/password-hash'
import { readSealed } from '@/lib/platform/sealed-value'
import { defineUseCase } from '../define-use-case'
import { ChangePasswordInput } from './change-password.input'
import { countWrongPassword, forgetWrongPasswords, findWrongTries } from './wrong-passwords'

/**
 * 修改密码: with the first one an account becomes usable; every other session of the account ends. A
 * wrong current password counts as a failed sign-in, and the tenth ends this session: who finds an
 * open session cannot guess the password in it. The account's row is locked, so that one try runs
 * at a time; those beside it are refused at once, because checking a password takes long and each
 * would keep a connection waiting.
 */
export const changePassword = defineUseCase({
  act: 'password:change',
  input: ChangePasswordInput,
  load: async (db, { sessionId, currentPassword, newPassword }, { actor, now }) => {
    const secrets = await lockOwnSecrets(db, actor.id)
    const address = await findSessionAddress(db, actor.id, sessionId)
    if (!secrets || address === null) return null
    if (secrets === 'held') return { isHeld: true } as const
    const wrongTries = await findWrongTries(db, sessionId, now)
    const mayTry = wrongTries < TRIES_PER_SESSION
    const phone = readSealed(secrets.phoneSealed, 'accounts.phone_sealed', actor.id)
    return {
      isHeld: false,
      address,
      wrongTries,
      phone: phone === UNREADABLE ? null : phone,
      phoneHash: secrets.phoneHash,
      isFirst: secrets.mustChangePassword,
      currentFits:
        currentPassword === undefined
          ? null
          : mayTry && (await verifyPassword(secrets.passwordHash, currentPassword)),
      isReused:
        newPassword !== undefined && (await verifyPassword(secrets.passwordHash, newPassword)),
    } as const
  },
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (facts, { newPassword, repeatedPassword }) =>
    facts.isHeld
      ? refuse('PASSWORD_CHANGE_RUNNING')
      : decidePasswordChange(facts, { chosen: newPassword, repeated: repeatedPassword }),
  writeRefused: async (db, grant, { code }, facts, { sessionId }, { now }) => {
    if (facts.isHeld || (code !== 'PASSWORD_WRONG' && code !== 'PASSWORD_TRIES_SPENT')) return
    const { phoneHash, address } = facts
    await countWrongPassword(db, { phoneHash, address, sessionId }, now)
    if (code === 'PASSWORD_TRIES_SPENT') await endSession(db, grant, sessionId, now)
  },
  write: async (db, grant, { first, chosen }, _facts, { sessionId }, { actor, now }) => {
    await forgetWrongPasswords(db, sessionId)
    await setOwnPassword(db, grant, await hashPassword(chosen))
    const ended = await endOtherSessions(db, grant, sessionId, now)
    await appendEvent(db, {
      event: { kind: 'account.password-changed', data: { first } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ first, role: actor.role, ended })
  },
})
