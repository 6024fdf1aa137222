import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { OwnStage } from '@/lib/domain/signature/own-place'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { defineSqlQuery } from '../define-query'
import { loadOwnDocuments, readOwnDocument } from './load-own-documents'
import { scopeOfTaking } from './scope-of-taking'

export type OwnDocumentLine = {
  readonly documentId: string
  readonly title: string
  readonly number: string
  readonly stage: OwnStage
  readonly hasCopy: boolean
}

export type OwnDocumentsView = {
  readonly caseId: string
  /** What waits for the reader first, then the latest. */
  readonly lines: readonly OwnDocumentLine[]
}

/** 要签的和签好的: the documents of an own case. */
export const getOwnDocuments = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }, { actor }) => loadOwnDocuments(db, caseId, actor),
  scope: scopeOfTaking,
  present: (loaded): OwnDocumentsView => {
    const lines = loaded.documents.toReversed().map((stored) => ({
      documentId: stored.id,
      title: stored.title,
      number: documentNumber(stored.kind, stored.numberYear, stored.number),
      stage: readOwnDocument(loaded, stored).stage,
      hasCopy: stored.signedMaterialId !== null,
    }))
    const isFirst = ({ stage }: OwnDocumentLine) => stage === 'to_sign' || stage === 'on_paper'
    return {
      caseId: loaded.found.id,
      lines: [...lines.filter(isFirst), ...lines.filter((line) => !isFirst(line))],
    }
  },
})
