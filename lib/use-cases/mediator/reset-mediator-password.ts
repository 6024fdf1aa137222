import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  endMediatorSessions,
  resetMediatorPassword as replacePassword,
} from '@/lib/data/stores/mediator/mediator-account-store'
import { findLastMediatorChange } from '@/lib/data/stores/mediator/mediator-file-store'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import { tenantOf } from '@/lib/domain/access/roles'
import { maskPhone } from '@/lib/domain/identity/masking'
import { allow, refuse } from '@/lib/domain/refusal'
import { accountOf } from '@/lib/labels/zh-CN/person-field'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { readSealed } from '@/lib/platform/sealed-value'
import { defineUseCase } from '../define-use-case'
import { changedMeanwhile } from './changed-meanwhile'
import { refuseEndedFile } from './refuse-ended-file'
import { findFileWithLastChange } from './find-file-with-last-change'
import { ResetMediatorPasswordInput } from './mediator-acts.input'

/**
 * 重置密码: a new initial password, good for a day, in this answer alone; the old one and every session
 * end at once.
 */
export const resetMediatorPassword = defineUseCase({
  act: 'mediator:reset-password',
  input: ResetMediatorPasswordInput,
  load: (db, { mediatorId }, { actor }) => findFileWithLastChange(db, mediatorId, actor),
  scope: (_file, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (file, { version }) => {
    if (file.ended) return refuseEndedFile(file, file.ended)
    return file.version === version
      ? allow(null)
      : refuse('PROFILE_CHANGED_MEANWHILE', changedMeanwhile(accountOf(file.name), file.lastChange))
  },
  write: async (db, grant, _decision, file, _input, { actor, now }) => {
    const { mediatorId, name } = file
    const initialPassword = newInitialPassword()
    const expiresAt = initialPasswordEnd(now)
    // Hashed while no row is locked yet.
    const passwordHash = await hashPassword(initialPassword)
    if (!(await replacePassword(db, grant, file, passwordHash, expiresAt))) {
      const lastChange = await findLastMediatorChange(db, {
        mediatorId,
        institutionId: actor.institutionId,
      })
      return refuse('PROFILE_CHANGED_MEANWHILE', changedMeanwhile(accountOf(name), lastChange))
    }
    const signedOut = await endMediatorSessions(db, grant, mediatorId, now, 'password_reset')
    const event = { kind: 'mediator.password-reset' as const, data: { mediatorId, mediator: name } }
    await appendEvent(db, { event, subject: tenantOf(actor), by: actor, at: now })
    return allow({
      mediatorId,
      name,
      phone: numberInWords(
        readSealed(file.phoneSealed, 'accounts.phone_sealed', mediatorId),
        maskPhone,
      ),
      initialPassword,
      expiresAt,
      signedOut,
    })
  },
})
