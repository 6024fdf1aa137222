import { consultationCode } from '@/lib/platform/consultation-code'
import { submitConsultation } from '@/lib/use-cases/visitor/submit-consultation'
import type { Visitor } from '@/lib/use-cases/visitor/define-visitor-act'
import { done, freshPhone, freshSerial } from './sound-act'
import { ownerClient } from './world'

/** Somebody without an account, from a network of their own. */
export const stranger = (fields: Partial<Visitor> = {}): Visitor => {
  const serial = freshSerial()
  const address = `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}`
  return { address, proof: null, answer: null, ...fields }
}

/** The institution takes questions from now on. */
export async function takeQuestions(institutionId: string, hours = 8): Promise<void> {
  await (
    await ownerClient()
  ).query(`UPDATE institutions SET answer_hours = $2, district = '示例市甲区' WHERE id = $1`, [
    institutionId,
    hours,
  ])
}

export const QUESTION = '楼上漏水，物业不修，我能不能不交物业费？'

/** A question to an institution that takes them, with what its asker holds. */
export async function insertConsultation(
  institutionId: string,
  fields: Readonly<Record<string, unknown>> = {},
) {
  const phone = freshPhone()
  const visitor = stranger()
  const input = { institutionId, field: 'property', words: QUESTION, phone, ...fields }
  const { id, proof } = await done(submitConsultation(visitor, input))
  return {
    id,
    code: consultationCode(id),
    tail: phone.slice(-4),
    phone,
    own: { ...visitor, proof },
  }
}
