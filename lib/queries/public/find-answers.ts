import 'server-only'
import { z } from 'zod'
import { asVisitor } from '@/lib/data/door'
import {
  countKnowledge,
  findPublishedAnswer,
  findPublishedAnswers,
} from '@/lib/data/stores/consultation/knowledge-store'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { presentAnswer, type AnswerView } from './present-answer'
import { readField, readId, type PublicParams } from './roster-params'

const ORDER: Order = { column: 'updatedAt', direction: 'desc', kind: 'instant' }
const SIZE = 20
const Words = z.string().trim().min(1).max(60).optional().catch(undefined)

export type AnswersView = {
  readonly field: ConsultationField | null
  readonly q: string | undefined
  readonly total: number
  readonly answers: readonly AnswerView[]
  readonly previous: string | null
  readonly next: string | null
}

/** 常见问题 as everyone searches it. */
export async function findAnswers(
  params: PublicParams & { readonly after?: string; readonly before?: string },
): Promise<AnswersView> {
  const field = readField(params.field)
  const q = Words.parse(params.q)
  const today = toLocalDate(now())
  const slice = sliceOf<object, object>(ORDER, params, SIZE)
  const filter = { ...(field && { field }), words: q }
  return asVisitor(null, 'search the published answers', async (db) => {
    const found = await findPublishedAnswers(db, filter, slice)
    const page = pageOf(slice, found, ({ updatedAt, id }) => ({ value: updatedAt, id }), SIZE)
    return {
      field,
      q,
      total: await countKnowledge(db, { ...filter, isWithdrawn: false }),
      answers: page.rows.map((answer) => presentAnswer(answer, today)),
      previous: page.previous,
      next: page.next,
    }
  })
}

/** One published answer; null: there is none, or it was withdrawn. */
export async function findAnswer(text: string): Promise<AnswerView | null> {
  const id = readId(text)
  if (id === null) return null
  const found = await asVisitor(null, 'read a published answer', (db) =>
    findPublishedAnswer(db, id),
  )
  return found && presentAnswer(found, toLocalDate(now()))
}
