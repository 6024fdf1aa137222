import 'server-only'
import type { Refusal, RefusalCode } from '@/lib/domain/refusal'
import { INTEGRATION } from '@/lib/labels/zh-CN/integration'
import { referralFieldSentence } from '@/lib/labels/zh-CN/referral-field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { problem } from '../route/problem'

/** HTTP status of each refusal a court's system can get. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  INPUT_INVALID: 422,
  INSTITUTION_NOT_INVITED: 422,
  MEDIATION_NOT_ALLOWED: 422,
  // Not the sender's mistake: the system administrator loads the notice of that year.
  CALENDAR_YEAR_UNPUBLISHED: 503,
  CASE_NUMBER_TAKEN: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
}

/** What only the system administrator can put right is worth asking for again after an hour. */
const RETRY_AFTER_SECONDS = 3_600

/** Most mistakes listed in one response. */
const MOST_ERRORS = 100

function sentences(mistakes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const listed = Object.entries(mistakes)
    .slice(0, MOST_ERRORS)
    .map(([path, code]) => ({ path: path || 'body', code }))
  return Object.fromEntries(
    listed.map(({ path, code }) => [path, referralFieldSentence(path, code)]),
  )
}

/** 422 with one sentence per field path. */
export function invalidReferral(mistakes: Readonly<Record<string, string>>): Response {
  return problem(422, 'INPUT_INVALID', INTEGRATION.bodyInvalid(Object.keys(mistakes).length), {
    errors: sentences(mistakes),
  })
}

/** The response to a refusal of the use-case. Throws for one that a court's system cannot get. */
export function refusedReferral(refusal: Refusal): Response {
  const { code, fields = {} } = refusal
  if (code === 'INPUT_INVALID') return invalidReferral(fields)
  const status = STATUS[code]
  if (status === undefined) throw new Error(`no answer is known for ${code}`)
  return problem(status, code, refusalSentence(refusal, now()), {
    ...(Object.keys(fields).length > 0 && { errors: sentences(fields) }),
    ...(status === 503 && { headers: { 'retry-after': String(RETRY_AFTER_SECONDS) } }),
  })
}

/** 404 for every number that is not one of this court's. */
export function unknownReferral(): Response {
  return problem(404, 'NOT_FOUND', INTEGRATION.notFound)
}
