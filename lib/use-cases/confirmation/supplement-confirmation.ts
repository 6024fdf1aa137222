import 'server-only'
import { defineAnswer } from './answer-order'

/**
 * 补充陈述和材料 (民诉解释 第356条): the answer to what the court requested in its review, whose days run on.
 */
export const supplementConfirmation = defineAnswer({
  act: 'confirmation:supplement',
  move: 'supplement',
  event: 'confirmation.supplemented',
  changes: () => ({ supplementDueOn: null }),
  reports: 'parties',
})
