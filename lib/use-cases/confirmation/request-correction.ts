import 'server-only'
import { defineOrder } from './order-items'

/** 一次性补正 (民诉解释 第354条; 在线诉讼规则 第9条): everything that is missing in one notice, once, with a day. */
export const requestConfirmationCorrection = defineOrder({
  act: 'confirmation:request-correction',
  move: 'order_correction',
  event: 'confirmation.correction-requested',
  due: 'correctionDueOn',
  reports: 'all',
})
