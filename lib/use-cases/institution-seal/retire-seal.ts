import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findSeals,
  retireSeal as storeRetired,
} from '@/lib/data/stores/document/institution-seal-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { decideRetireSeal } from '@/lib/domain/signature/institution-seal'
import { defineUseCase } from '../define-use-case'
import { RetireSealInput } from './institution-seal.input'

/** 停用印章: it is used no more. What it sealed stays as it is. */
export const retireSeal = defineUseCase({
  act: 'institution-seal:retire',
  input: RetireSealInput,
  load: async (db, { sealId }) => (await findSeals(db)).find(({ id }) => id === sealId) ?? null,
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (seal, _input, context) => decideRetireSeal(seal, context),
  write: async (db, grant, on, { id, name }, _input, { actor, now }) => {
    if (!(await storeRetired(db, grant, id, on, now))) return refuse('SEAL_RETIRED', { on })
    await appendEvent(db, {
      event: { kind: 'institution-seal.retired', data: { sealId: id, seal: name } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ name })
  },
})
