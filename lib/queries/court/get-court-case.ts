import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { CaseFileView } from '../case/case-file-view'
import { presentCaseFile } from '../case/present-case-file'
import { findAccessSubject } from '../case/access-subject'
import { defineListQuery } from '../define-query'
import { reviewedCourtId, watermarkText } from './court-review'

export type CourtFileView = {
  readonly file: Omit<CaseFileView, 'abilities'>
  /** A reviewer looks through the list of materials but takes none away (domain.md 6). */
  readonly mayDownload: boolean
  readonly watermark: string
}

/** A case the actor's court referred, masked and for reading alone. Each look is recorded in the case's chain. */
export const getCourtCase = defineListQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const file = reviewedCourtId(actor) ? await findCaseFile(db, caseId) : null
    return file && { ...file, subject: await findAccessSubject(db, file.state) }
  },
  scope: ({ state }) => scopeOf(state),
  record: ({ subject }) => ({
    subject,
    event: { kind: 'case.viewed', data: { surface: 'detail' } },
  }),
  present: (file, context): CourtFileView => {
    const { abilities: _abilities, ...shown } = presentCaseFile(file, context)
    return {
      file: maskNumbersInView(shown),
      mayDownload: mayAct(context.actor, 'material:read', scopeOf(file.state)) !== null,
      watermark: watermarkText(context.actor, stamp(context.now)),
    }
  },
})
