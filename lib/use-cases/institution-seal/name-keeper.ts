import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findSeals, setKeeper } from '@/lib/data/stores/document/institution-seal-store'
import { findAdministrators } from '@/lib/data/stores/institution/administrator-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { decideNameKeeper } from '@/lib/domain/signature/institution-seal'
import { defineUseCase } from '../define-use-case'
import { NameKeeperInput } from './institution-seal.input'

/** 更换保管人: who keeps the seal from now on. What the former one sealed stays as it is. */
export const nameKeeper = defineUseCase({
  act: 'institution-seal:name-keeper',
  input: NameKeeperInput,
  load: async (db, { sealId }, { actor }) => {
    const seal = (await findSeals(db)).find(({ id }) => id === sealId)
    return seal ? { seal, keepers: await findAdministrators(db, actor.institutionId) } : null
  },
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ seal, keepers }, { keeperId }) => decideNameKeeper(seal, keepers, keeperId),
  write: async (db, grant, keeper, { seal }, _input, { actor, now, today }) => {
    if (!(await setKeeper(db, grant, seal.id, keeper, now)))
      return refuse('SEAL_RETIRED', { on: today })
    const data = {
      sealId: seal.id,
      seal: seal.name,
      before: seal.keeper.name,
      after: keeper.name,
    }
    await appendEvent(db, {
      event: { kind: 'institution-seal.keeper-named', data },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ name: seal.name, keeper: keeper.name })
  },
})
