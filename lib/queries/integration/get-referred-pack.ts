import 'server-only'
import { z } from 'zod'
import { findPack } from '@/lib/data/stores/dossier/pack-store'
import { findReferredCaseById } from '@/lib/data/stores/integration/referred-case-store'
import { packNumber } from '@/lib/labels/zh-CN/court-pack'
import { presentPackFile } from '../case/get-pack'
import { defineSqlQuery } from '../define-query'

export const ReferredPackInput = z.strictObject({ packId: z.uuid('NOT_FOUND_ID') })

/**
 * A pack that was handed to the court, for its own system. The access is recorded in the case's
 * chain.
 */
export const getReferredPack = defineSqlQuery({
  act: 'integration:read',
  input: ReferredPackInput,
  load: async (db, { packId }) => {
    const pack = await findPack(db, packId)
    const referred = pack && (await findReferredCaseById(db, pack.caseId))
    return pack && referred && { pack, referred }
  },
  scope: ({ referred: { courtId } }) => ({ courtId }),
  record: ({ pack, referred }) => ({
    event: {
      kind: 'pack.read',
      data: {
        packId: pack.id,
        number: packNumber(pack.numberYear, pack.number),
        sha256: pack.sha256,
      },
    },
    subject: {
      caseId: referred.id,
      courtId: referred.courtId,
      institutionId: referred.institutionId,
    },
    basis: 'pipl_51',
  }),
  present: ({ pack }) => presentPackFile(pack),
})
