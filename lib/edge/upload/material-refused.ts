import type { Refusal } from '@/lib/domain/refusal'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { problem } from '../route/problem'

const STATUS: Partial<Record<Refusal['code'], number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  MATERIAL_ALREADY_THERE: 409,
  DOSSIER_CLOSED: 409,
  UPLOAD_INCOMPLETE: 409,
}

/** The response to a material that was refused. */
export function refused(refusal: Refusal): Response {
  const errors = Object.fromEntries(
    Object.entries(refusal.fields ?? {}).map(([path, code]) => [path, fieldSentence(code)]),
  )
  return problem(STATUS[refusal.code] ?? 422, refusal.code, refusalSentence(refusal, now()), {
    errors,
  })
}

/** The response to a file that the check of its content refused. */
export const fileRefused = (code: string) =>
  refused({ code: 'FILE_REFUSED', facts: {}, fields: { file: code } })
