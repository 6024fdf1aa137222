import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { toHalfWidth } from '@/lib/domain/identity/half-width'

/** In a LIKE pattern these three would be wildcards. */
const part = (text: string) => ({ contains: text.replace(/[\\%_]/g, '\\$&') })

/** What a search in a list of cases finds: a case number (any brackets and widths, or a part of it), a party's or the mediator's name. */
export function matchingCases(q: string | undefined) {
  if (!q) return {}
  const whole = parseCaseNumber(q)
  if (whole.ok) return { caseNo: formatCaseNumber(whole.value) }
  const name = part(q)
  return { OR: [{ caseNo: part(toHalfWidth(q)) }, { courtCaseNo: name }, { mediatorName: name }, { parties: { some: { name } } }] }
}
