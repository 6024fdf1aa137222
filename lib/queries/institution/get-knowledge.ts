import 'server-only'
import { z } from 'zod'
import { findKnowledgeAnswer } from '@/lib/data/stores/consultation/knowledge-store'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'

export type KnowledgeFormView = {
  readonly id: string
  readonly version: number
  readonly field: ConsultationField
  readonly question: string
  readonly answer: string
  readonly changed: { readonly by: string; readonly at: string }
  readonly isWithdrawn: boolean
}

/** One of them, to be edited or withdrawn. */
export const getKnowledge = defineQuery({
  act: 'knowledge:read',
  input: z.object({ knowledgeId: z.uuid() }),
  load: (db, { knowledgeId }) => findKnowledgeAnswer(db, knowledgeId),
  scope: ({ institutionId }) => ({ institutionId }),
  present: (file): KnowledgeFormView => ({
    id: file.id,
    version: file.version,
    field: file.field,
    question: file.question,
    answer: file.answer,
    changed: { by: file.updatedBy, at: stamp(file.updatedAt) },
    isWithdrawn: file.withdrawnAt !== null,
  }),
})
