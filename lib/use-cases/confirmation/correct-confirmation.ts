import 'server-only'
import { defineAnswer } from './answer-order'

/** 补正 (民诉解释 第354条): the answer to the correction; the three days of the court begin again. */
export const correctConfirmation = defineAnswer({
  act: 'confirmation:correct',
  move: 'correct',
  event: 'confirmation.corrected',
  changes: (today) => ({ receivedOn: today }),
  reports: 'all',
})
