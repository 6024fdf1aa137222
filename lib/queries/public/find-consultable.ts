import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { findAnswerRates } from '@/lib/data/stores/consultation/answer-rate-store'
import {
  countKnowledge,
  findPublishedAnswers,
} from '@/lib/data/stores/consultation/knowledge-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import {
  findDistricts,
  findPublicInstitutions,
} from '@/lib/data/stores/institution/public-roster-store'
import { computeAnswerDue } from '@/lib/domain/consultation/answer-clock'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { promiseInWords } from '@/lib/labels/zh-CN/consultation-field'
import { now } from '@/lib/platform/clock'
import { presentCard, type InstitutionCard } from './institution-card'
import { presentAnswer, type AnswerView } from './present-answer'
import { readDistrict, readField, readId, rosterFilter, type PublicParams } from './roster-params'

export type ConsultableView = InstitutionCard & {
  /** 11月25日（周三）17 点前, for a question that is sent now; null: it cannot be computed. */
  readonly promise: string | null
  readonly rate: { readonly due: number; readonly inTime: number } | null
}

export type ConsultPageView = {
  readonly field: ConsultationField
  readonly district: string | null
  readonly districts: readonly string[]
  /** The one that the address names; null: every one. */
  readonly chosen: string | null
  readonly institutions: readonly ConsultableView[]
  readonly answers: readonly AnswerView[]
  readonly answerCount: number
}

/** Answers shown below the form. */
const ANSWERS_SHOWN = 3

/**
 * 在线咨询: which institutions take questions, by when an answer would come, and what was answered for
 * everyone.
 */
export async function findConsultable(params: PublicParams): Promise<ConsultPageView> {
  const field = readField(params.field) ?? 'property'
  const district = readDistrict(params.district)
  const institutionId = readId(params.institution)
  const at = now()
  const today = toLocalDate(at)
  return asVisitor(null, 'show the page of consultations', async (db) => {
    const filter = institutionId ? { types: null, district: null } : rosterFilter(field, district)
    const found = await findPublicInstitutions(db, filter, { takesQuestions: true, institutionId })
    const rates = await findAnswerRates(
      db,
      found.map(({ id }) => id),
      at,
    )
    const calendar = await getCalendar(db)
    const slice = { where: {}, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }] }
    const answers = await findPublishedAnswers(db, { field }, { ...slice, take: ANSWERS_SHOWN })
    return {
      field,
      district,
      districts: await findDistricts(db),
      chosen: institutionId && found.length > 0 ? institutionId : null,
      institutions: found.map((institution) => {
        const due = computeAnswerDue(at, institution.answerHours!, calendar)
        return {
          ...presentCard(institution),
          promise: due.ok ? promiseInWords(due.value, today) : null,
          rate: rates.get(institution.id) ?? null,
        }
      }),
      answers: answers.map((answer) => presentAnswer(answer, today)),
      answerCount: await countKnowledge(db, { isWithdrawn: false }),
    }
  })
}
