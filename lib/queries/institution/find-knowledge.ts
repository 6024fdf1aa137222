import 'server-only'
import { z } from 'zod'
import {
  countKnowledge,
  findKnowledge as findAnswers,
  type KnowledgeAnswer,
} from '@/lib/data/stores/consultation/knowledge-store'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { administeredBy } from './administered'

const KNOWLEDGE_STATES = ['published', 'withdrawn'] as const

const FIELDS = {
  q: z.string().trim().max(60).optional().catch(undefined),
  field: z.enum(CONSULTATION_FIELDS).optional().catch(undefined),
  state: z.enum(KNOWLEDGE_STATES).optional().catch(undefined),
} as const
export const KNOWLEDGE_NAMES = ['q', 'field', 'state'] as const
export type KnowledgeListQuery = {
  readonly q?: string | undefined
  readonly field?: ConsultationField | undefined
  readonly state?: (typeof KNOWLEDGE_STATES)[number] | undefined
}

export type KnowledgeRow = {
  readonly id: string
  readonly question: string
  readonly field: string
  readonly isWithdrawn: boolean
  readonly updatedAt: string
  readonly updatedBy: string
}

export type KnowledgeListView = PageView<KnowledgeRow> & {
  readonly query: KnowledgeListQuery
  readonly total: number
}

const ORDER: Order = { column: 'updatedAt', direction: 'desc', kind: 'instant' }

/** 常见问题 that the institution has published or withdrawn, latest first. */
export const findKnowledge = defineQuery({
  act: 'knowledge:list',
  input: z.object({ ...FIELDS, ...PAGE_FIELDS }),
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const { q: words, field, state } = input
    const isWithdrawn = state && state === 'withdrawn'
    const filter = { institutionId, words, field, isWithdrawn }
    const slice = sliceOf<object, object>(ORDER, input, input.size)
    const found = await findAnswers(db, filter, slice)
    return {
      page: pageOf(slice, found, ({ updatedAt, id }) => ({ value: updatedAt, id }), input.size),
      total: await countKnowledge(db, filter),
    }
  },
  present: ({ page, total }, _context, { q, field, state, ...place }): KnowledgeListView => ({
    ...presentPage(page, place, presentRow),
    query: { q, field, state },
    total,
  }),
})

const presentRow = (answer: KnowledgeAnswer): KnowledgeRow => ({
  id: answer.id,
  question: answer.question,
  field: consultationField[answer.field],
  isWithdrawn: answer.withdrawnAt !== null,
  updatedAt: stamp(answer.updatedAt),
  updatedBy: answer.updatedBy,
})
