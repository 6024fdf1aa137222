import { z } from 'zod'

// Parts that the shapes of several event kinds share. No personal number is stored in an event.

/** Text of at most 4,000 characters. */
export const Text = z.string().max(4000)
export const Id = z.uuid()
/** A day as `YYYY-MM-DD`, in Asia/Shanghai. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** The due day was provisional: a calendar that decides it was not published yet. */
export const Provisional = z.literal(true).optional()

/** What an edit changed, in words; a number that is masked on the screen is masked here. */
export const Changes = z
  .array(z.strictObject({ field: Text, before: Text.nullable(), after: Text.nullable() }))
  .max(40)

const Change = z.strictObject({ before: Text.nullable(), after: Text.nullable() })
const CaseDiff = z.strictObject({
  status: Change.optional(),
  mediator: Change.optional(),
  dueOn: Change.optional(),
})
/**
 * What a move changed of its case: status by its code, mediator by name, last day of the period.
 */
export type CaseDiff = z.infer<typeof CaseDiff>
/** The diff of a move, under its stored key. Events of earlier versions have none. */
export const WithDiff = { moved: CaseDiff.optional() } as const
