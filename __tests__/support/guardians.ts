import { randomUUID } from 'node:crypto'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { setRow } from './case-parts'

export const GUARDIANS_PHONE = '19900008051'

/** The form of a guardian, complete. */
export const guardianOf = (caseId: string, partyId: string, change: object = {}) => ({
  caseId,
  guardianId: randomUUID(),
  partyId,
  name: '许静',
  relation: 'parent',
  phone: GUARDIANS_PHONE,
  ...change,
})

/** Makes a party one who turns 18 in so many days. */
export function makeMinor(partyId: string, daysUntil18 = 400): Promise<void> {
  const day = addDays(toLocalDate(new Date()), daysUntil18)
  const born = `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`
  return setRow('parties', partyId, { birth_date: born })
}
