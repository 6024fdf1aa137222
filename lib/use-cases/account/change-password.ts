import 'server-only'
import { lockOwnSecrets, setOwnPassword } from '@/lib/data/stores/access/account-secrets-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endOtherSessions } from '@/lib/data/stores/access/own-session-store'
import { decidePasswordChange } from '@/lib/domain/access/decide-password-change'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { hashPassword, verifyPassword } from '@/lib/platform/password-hash'
import { openNumber } from '@/lib/platform/personal-number'
import { defineUseCase } from '../define-use-case'
import { ChangePasswordInput } from './change-password.input'

/** 修改密码: with the first one an account becomes usable; every other session of the account ends. */
export const changePassword = defineUseCase({
  act: 'password:change',
  input: ChangePasswordInput,
  load: async (db, { currentPassword, newPassword }, { actor }) => {
    const secrets = await lockOwnSecrets(db, actor.id)
    return (
      secrets && {
        phone: openNumber(secrets.phoneSealed),
        isFirst: secrets.mustChangePassword,
        currentFits:
          currentPassword === undefined
            ? null
            : await verifyPassword(secrets.passwordHash, currentPassword),
        isReused:
          newPassword !== undefined && (await verifyPassword(secrets.passwordHash, newPassword)),
      }
    )
  },
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (facts, { newPassword, repeatedPassword }) =>
    decidePasswordChange(facts, { chosen: newPassword, repeated: repeatedPassword }),
  write: async (db, grant, { first, chosen }, _facts, { sessionId }, { actor, now }) => {
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
