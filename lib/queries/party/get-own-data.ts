import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { OWN_DATA_FORMATS } from '@/lib/domain/participant/own-data'
import { defineQuery } from '../define-query'
import { loadOwnData, presentOwnData } from './own-data-view'
import { scopeOfTaking } from './scope-of-taking'

/** 我的资料 on a page (个人信息保护法 第45条). */
export const getOwnData = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }, { actor }) => loadOwnData(db, caseId, actor),
  scope: scopeOfTaking,
  present: (facts, { now }) => presentOwnData(facts, now),
})

/** The same as a file; that it was taken along is recorded. */
export const downloadOwnData = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, format: z.enum(OWN_DATA_FORMATS) }),
  load: (db, { caseId }, { actor }) => loadOwnData(db, caseId, actor),
  scope: scopeOfTaking,
  record: ({ found }, { format }) => ({
    event: { kind: 'own-data.downloaded', data: { format } },
    subject: { caseId: found.id, courtId: found.courtId, institutionId: found.institutionId },
  }),
  present: (facts, { now }, { format }) => ({ format, data: presentOwnData(facts, now) }),
})
