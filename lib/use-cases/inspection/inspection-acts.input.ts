import { z } from 'zod'
import { Day, ReasonText } from '@/lib/domain/case/input-atoms'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { INSPECTED_CASES_AT_MOST } from '@/lib/domain/inspection/inspection'

const InspectionId = z.uuid('NOT_FOUND_ID')

/** Case numbers, one in a line, whatever brackets they were copied with; each counts once. */
const CaseNumbers = z
  .string('INSPECTED_CASES_NONE')
  .max(20_000, 'TOO_LONG')
  .transform((text, check) => {
    const lines = text
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter(Boolean)
    const numbers = lines.map((line) => {
      const number = parseCaseNumber(line)
      // What is no number stays as it was written, and is refused by it.
      return number.ok ? formatCaseNumber(number.value) : line
    })
    const once = [...new Set(numbers)]
    if (once.length === 0) check.addIssue({ code: 'custom', message: 'INSPECTED_CASES_NONE' })
    if (once.length > INSPECTED_CASES_AT_MOST)
      check.addIssue({ code: 'custom', message: 'INSPECTED_CASES_MANY' })
    return once
  })

export const AssignInspectionInput = z.strictObject({
  assignmentId: InspectionId,
  reviewerId: z.uuid('CHOOSE_ONE'),
  purpose: ReasonText,
  startsOn: Day,
  endsOn: Day,
  caseNos: CaseNumbers,
  /** The box, as a form sends it. */
  opensNumbers: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
})

export const EndInspectionInput = z.strictObject({ assignmentId: InspectionId })
