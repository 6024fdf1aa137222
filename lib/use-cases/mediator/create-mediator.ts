import 'server-only'
import { findOwnTenants } from '@/lib/data/stores/access/own-staff-store'
import { sendActivationLink } from '@/lib/data/stores/activation/activation-link-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addMediatorAccount } from '@/lib/data/stores/mediator/new-mediator-store'
import { carryFile } from '@/lib/data/stores/mediator/service-end-store'
import { readCaseloadCeiling } from '@/lib/data/stores/parameter/parameter-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { isOverCeiling } from '@/lib/domain/mediator/caseload-ceiling'
import { findProfileMistakes } from '@/lib/domain/mediator/profile-rules'
import { allow, refuse } from '@/lib/domain/refusal'
import { byLink, findHandoverMistake, prepareHandover } from '../account/handover'
import { defineUseCase } from '../define-use-case'
import { CreateMediatorInput } from './create-mediator.input'
import { sealedMediator } from './sealed-mediator'

/**
 * 添加调解员 (操作手册 3.8): the phone becomes the account name, with a random initial password that only
 * this answer carries, or a link by SMS. The password is hashed before the first row is written,
 * because hashing is slow and no lock should be held meanwhile. Who served elsewhere before, by the
 * document number, brings their trainings along (docs/decisions/0172-moving-and-ending.md).
 */
export const createMediator = defineUseCase({
  act: 'mediator:create',
  input: CreateMediatorInput,
  load: async (db, _input, { actor }) => {
    const own = await findOwnTenants(db, actor)
    return own && { ...own, ceiling: await readCaseloadCeiling(db) }
  },
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (
    { ceiling },
    { name: _name, phone: _phone, identityNumber, handover, ...profile },
    { today },
  ) => {
    const off = findHandoverMistake(handover)
    if (off) return off
    const mistakes = {
      ...findProfileMistakes(profile, identityNumber, today),
      ...(isOverCeiling(profile.caseloadCap, null, ceiling) && {
        caseloadCap: 'CAP_OVER_CEILING',
      }),
    }
    return Object.keys(mistakes).length > 0 ? refuse('INPUT_INVALID', {}, mistakes) : allow(null)
  },
  write: async (db, grant, _decision, { institution }, input, { actor, now }) => {
    const { handover, ...person } = input
    const { passwordHash, ...handed } = await prepareHandover(handover, now)
    const account = sealedMediator(person, passwordHash, now)
    if (!(await addMediatorAccount(db, grant, account)))
      return refuse('PHONE_TAKEN', {}, { phone: 'PHONE_TAKEN' })
    const event = {
      kind: 'mediator.created' as const,
      data: { mediatorId: account.id, mediator: account.name, importId: null, ...byLink(handed) },
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
    if (handed.initialPassword === null)
      await sendActivationLink(
        db,
        grant,
        {
          ...account,
          phone: input.phone,
          institutionId: actor.institutionId,
          tenant: institution?.name ?? '',
        },
        now,
      )
    return allow({
      mediatorId: account.id,
      name: account.name,
      phone: input.phone,
      ...handed,
      trainings,
    })
  },
})
