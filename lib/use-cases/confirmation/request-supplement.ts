import 'server-only'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { defineOrder } from './order-items'

/**
 * 要求补充陈述或者证明材料 (民诉解释 第356条): in the review, with a day; it may be repeated once the last one was
 * answered.
 */
export const requestSupplement = defineOrder({
  act: 'confirmation:request-supplement',
  move: 'request_supplement',
  event: 'confirmation.supplement-requested',
  due: 'supplementDueOn',
  reports: 'parties',
  // What the institution has to attest is the mediator's to put into the dossier.
  after: (db, { actor }, { record }, { dueOn }, now) =>
    notify(db, {
      kind: 'confirmation.supplement-requested',
      facts: { dueOn },
      about: record,
      to: toOrNone(record.mediatorId, toMediator),
      by: actor,
      at: now,
    }),
})
