import 'server-only'
import { findOwnTenants } from '@/lib/data/stores/access/own-staff-store'
import { sendActivationLink } from '@/lib/data/stores/activation/activation-link-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  endMediatorSessions,
  resetMediatorPassword as replacePassword,
} from '@/lib/data/stores/mediator/mediator-account-store'
import { findLastMediatorChange } from '@/lib/data/stores/mediator/mediator-file-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { maskPhone } from '@/lib/domain/identity/masking'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { allow, refuse } from '@/lib/domain/refusal'
import { accountOf } from '@/lib/labels/zh-CN/person-field'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import { byLink, findHandoverMistake, prepareHandover } from '../account/handover'
import { defineUseCase } from '../define-use-case'
import { changedMeanwhile } from './changed-meanwhile'
import { refuseEndedFile } from './refuse-ended-file'
import { findFileWithLastChange } from './find-file-with-last-change'
import { ResetMediatorPasswordInput } from './mediator-acts.input'

/**
 * 重置密码: a new initial password in this answer alone, or a link by SMS, good for a day; the old one
 * and every session end at once.
 */
export const resetMediatorPassword = defineUseCase({
  act: 'mediator:reset-password',
  input: ResetMediatorPasswordInput,
  load: async (db, { mediatorId }, { actor }) => {
    const file = await findFileWithLastChange(db, mediatorId, actor)
    const tenants = await findOwnTenants(db, actor)
    return file && { ...file, tenant: tenants?.institution?.name ?? '' }
  },
  scope: (_file, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (file, { version }) => {
    if (file.ended) return refuseEndedFile(file, file.ended)
    return file.version === version
      ? allow(null)
      : refuse('PROFILE_CHANGED_MEANWHILE', changedMeanwhile(accountOf(file.name), file.lastChange))
  },
  write: async (db, grant, _decision, file, { handover }, { actor, now }) => {
    const { mediatorId, name } = file
    const phone = readSealed(file.phoneSealed, 'accounts.phone_sealed', mediatorId)
    const mistake = findHandoverMistake(handover, phone)
    if (mistake) return mistake
    // Hashed while no row is locked yet.
    const { passwordHash, ...handed } = await prepareHandover(handover, now)
    const endsAt = passwordHash === null ? null : handed.expiresAt
    if (!(await replacePassword(db, grant, file, passwordHash, endsAt))) {
      const lastChange = await findLastMediatorChange(db, {
        mediatorId,
        institutionId: actor.institutionId,
      })
      return refuse('PROFILE_CHANGED_MEANWHILE', changedMeanwhile(accountOf(name), lastChange))
    }
    const signedOut = await endMediatorSessions(db, grant, mediatorId, now, 'password_reset')
    const event = {
      kind: 'mediator.password-reset' as const,
      data: { mediatorId, mediator: name, ...byLink(handed) },
    }
    await appendEvent(db, { event, subject: tenantOf(actor), by: actor, at: now })
    if (handed.initialPassword === null && phone !== UNREADABLE) {
      const { institutionId } = actor
      const account = { id: mediatorId, name, phone, institutionId, tenant: file.tenant }
      await sendActivationLink(db, grant, account, now)
    }
    return allow({
      mediatorId,
      name,
      phone: numberInWords(phone, maskPhone),
      ...handed,
      signedOut,
    })
  },
})
