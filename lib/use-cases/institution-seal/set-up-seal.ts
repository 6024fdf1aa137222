import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addSeal } from '@/lib/data/stores/document/institution-seal-store'
import { findInstitution } from '@/lib/data/stores/institution/institution-store'
import { findAdministrators } from '@/lib/data/stores/institution/administrator-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { decideSetUpSeal } from '@/lib/domain/signature/institution-seal'
import { defineUseCase, type ActContext } from '../define-use-case'
import { PrepareSealInput, RecordSealInput } from './institution-seal.input'

async function load(db: Db, _input: unknown, { actor }: ActContext) {
  const institution = actor.institutionId && (await findInstitution(db, actor.institutionId))
  if (!institution) return null
  return { institution, keepers: await findAdministrators(db, institution.institutionId) }
}

/** 设立电子印章, before its picture is made: may this be done, and for whom? Writes nothing. */
export const prepareSeal = defineUseCase({
  act: 'institution-seal:set-up',
  input: PrepareSealInput,
  load,
  scope: ({ institution: { institutionId } }) => ({ institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ keepers }, input, context) => decideSetUpSeal(input, keepers, context),
  write: async (_db, _grant, _keeper, { institution }, { name }) =>
    allow({ institution: institution.name, name }),
})

/** 设立电子印章: its picture is in storage; it is used from its day on, by its keeper alone. */
export const recordSeal = defineUseCase({
  act: 'institution-seal:set-up',
  input: RecordSealInput,
  load,
  scope: ({ institution: { institutionId } }) => ({ institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ keepers }, input, context) => decideSetUpSeal(input, keepers, context),
  write: async (db, grant, keeper, _facts, { keeperId: _keeperId, ...seal }, { actor, now }) => {
    const sealId = await addSeal(db, grant, { ...seal, keeper }, now)
    const { name, from, sha256, inscription } = seal
    await appendEvent(db, {
      event: {
        kind: 'institution-seal.set-up',
        data: {
          sealId,
          seal: name,
          from,
          keeper: keeper.name,
          sha256,
          drawn: inscription !== null,
        },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ sealId, name, keeper: keeper.name })
  },
})
