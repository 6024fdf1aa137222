import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findComplaintsOfCase } from '@/lib/data/stores/complaint/complaint-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { presentComplaint } from '../complaint/get-complaint'
import { defineQuery } from '../define-query'

/** The complaints about this mediator that an answer shows; the database gives no other. */
export const getShownComplaints = defineQuery({
  act: 'case:read',
  input: z.object({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return record && { record, complaints: await findComplaintsOfCase(db, caseId) }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ complaints }) => complaints.map(presentComplaint),
})
