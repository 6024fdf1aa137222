import 'server-only'
import { z } from 'zod'
import {
  findAppliedInstitutions,
  findOwnApplications,
} from '@/lib/data/stores/application/application-store'
import type { ApplicationState } from '@/lib/domain/application/application'
import { defineQuery } from '../define-query'
import { statusSentence, titleOfApplication } from './own-application-view'

export type OwnApplicationRow = {
  readonly applicationId: string
  readonly title: string
  readonly state: ApplicationState
  readonly status: string
}

/**
 * 我的申请: what the account applied for, the latest first. One that became a case is in the list of
 * cases.
 */
export const listOwnApplications = defineQuery({
  act: 'own-application:list',
  input: z.strictObject({}),
  load: async (db) => {
    const records = (await findOwnApplications(db)).filter(({ state }) => state !== 'accepted')
    return { records, institutions: await findAppliedInstitutions(db, records) }
  },
  present: ({ records, institutions }, { today }): readonly OwnApplicationRow[] =>
    records.map((record) => ({
      applicationId: record.id,
      title: titleOfApplication(record.content),
      state: record.state,
      status: statusSentence(
        record,
        institutions.get(record.institutionId ?? '')?.name ?? '',
        today,
      ),
    })),
})
