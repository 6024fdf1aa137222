import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addMediatorAccount } from '@/lib/data/stores/mediator/new-mediator-store'
import { carryFile } from '@/lib/data/stores/mediator/service-end-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { findProfileMistakes } from '@/lib/domain/mediator/profile-rules'
import { allow, refuse } from '@/lib/domain/refusal'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { defineUseCase } from '../define-use-case'
import { CreateMediatorInput } from './create-mediator.input'
import { sealedMediator } from './sealed-mediator'

/**
 * 添加调解员 (操作手册 3.8): the phone becomes the account name, with a random initial password that only
 * this answer carries. The password is hashed before the first row is written, because hashing is
 * slow and no lock should be held meanwhile. Who served elsewhere before, by the document number,
 * brings their trainings along (docs/decisions/0172-moving-and-ending.md).
 */
export const createMediator = defineUseCase({
  act: 'mediator:create',
  input: CreateMediatorInput,
  load: async () => ({}),
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (_facts, { name: _name, phone: _phone, identityNumber, ...profile }, { today }) => {
    const mistakes = findProfileMistakes(profile, identityNumber, today)
    return Object.keys(mistakes).length > 0 ? refuse('INPUT_INVALID', {}, mistakes) : allow(null)
  },
  write: async (db, grant, _decision, _facts, input, { actor, now }) => {
    const initialPassword = newInitialPassword()
    const account = sealedMediator(input, await hashPassword(initialPassword), now)
    if (!(await addMediatorAccount(db, grant, account)))
      return refuse('PHONE_TAKEN', {}, { phone: 'PHONE_TAKEN' })
    const event = {
      kind: 'mediator.created' as const,
      data: { mediatorId: account.id, mediator: account.name, importId: null },
    }
    await appendEvent(db, { event, subject: tenantOf(actor), by: actor, at: now })
    const trainings = await carryFile(db, grant, account.id, { at: now, by: actor.name })
    if (trainings !== null) {
      const data = { mediatorId: account.id, mediator: account.name, trainings }
      await appendEvent(db, {
        event: { kind: 'mediator.file-carried', data },
        subject: tenantOf(actor),
        by: actor,
        at: now,
      })
    }
    return allow({
      mediatorId: account.id,
      name: account.name,
      phone: input.phone,
      initialPassword,
      expiresAt: account.initialPasswordExpiresAt,
      trainings,
    })
  },
})
