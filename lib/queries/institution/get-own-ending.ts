import 'server-only'
import { z } from 'zod'
import { findInstitutionEnd } from '@/lib/data/stores/institution/institution-end-store'
import { isNothingOpen, type InstitutionWork } from '@/lib/domain/ending/institution-end'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

export type OwnEndingView = {
  readonly institutionId: string
  readonly name: string
  readonly work: InstitutionWork
  readonly isNothingOpen: boolean
}

/** 机构终止准备: what the institution has to finish before it can end. */
export const getOwnEnding = defineQuery({
  act: 'institution:read',
  input: z.object({ institutionId: z.uuid() }),
  load: async (db, { institutionId }, { actor }) =>
    administeredBy(actor) === institutionId ? findInstitutionEnd(db, institutionId) : null,
  scope: ({ id: institutionId }) => ({ institutionId }),
  present: ({ id: institutionId, name, work }): OwnEndingView => ({
    institutionId,
    name,
    work,
    isNothingOpen: isNothingOpen(work),
  }),
})
