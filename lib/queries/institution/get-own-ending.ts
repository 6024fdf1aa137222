import 'server-only'
import { z } from 'zod'
import { findInstitutionEnd } from '@/lib/data/stores/institution/institution-end-store'
import {
  findMediatorsInService,
  type MediatorInService,
} from '@/lib/data/stores/mediator/service-end-store'
import { mayAct } from '@/lib/domain/access/policy'
import { isNothingOpen, type InstitutionWork } from '@/lib/domain/ending/institution-end'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

export type OwnEndingView = {
  readonly institutionId: string
  readonly name: string
  readonly work: InstitutionWork
  readonly isNothingOpen: boolean
  /** Those whose service has not ended; none where the actor may not end it. */
  readonly mediators: readonly MediatorInService[]
  readonly today: LocalDate
}

/** 机构终止准备: what the institution has to finish before it can end. */
export const getOwnEnding = defineQuery({
  act: 'institution:read',
  input: z.object({ institutionId: z.uuid() }),
  load: async (db, { institutionId }, { actor }) => {
    if (administeredBy(actor) !== institutionId) return null
    const institution = await findInstitutionEnd(db, institutionId)
    const mayEnd = mayAct(actor, 'mediator:end-service', { institutionId })
    return (
      institution && {
        institution,
        mediators: mayEnd ? await findMediatorsInService(db, institutionId) : [],
      }
    )
  },
  scope: ({ institution: { id: institutionId } }) => ({ institutionId }),
  present: ({ institution, mediators }, { today }): OwnEndingView => ({
    institutionId: institution.id,
    name: institution.name,
    work: institution.work,
    isNothingOpen: isNothingOpen(institution.work),
    mediators,
    today,
  }),
})
