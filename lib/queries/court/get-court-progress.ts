import 'server-only'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import {
  findProgress,
  presentProgress,
  ProgressInput,
  type CaseProgressView,
} from '../case/progress-view'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

/**
 * 调解进度 of a case the actor's court referred, read-only. Every access is recorded in the case's
 * chain.
 */
export const getCourtProgress = defineSqlQuery(
  courtCaseSpec({
    act: 'case:read',
    input: ProgressInput,
    load: findProgress,
    caseOf: ({ state }) => state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'progress' } }),
    present: (facts, context, input): CaseProgressView =>
      maskNumbersInView(presentProgress(facts, context, input)),
  }),
)
