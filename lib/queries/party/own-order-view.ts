import type { CorrectionFile } from '@/lib/data/stores/confirmation/correction-file-store'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { OWN_ORDER } from '@/lib/labels/zh-CN/own-order'
import {
  presentCorrectionFiles,
  type CorrectionFileView,
} from '../confirmation/correction-files-view'

/** What the court waits for: 补正 before its admission, 补充 in its review. */
export type OwnOrderView = {
  readonly kind: 'correction' | 'supplement'
  readonly points: readonly string[]
  /** The last day, in words. */
  readonly until: string
  /** Papers that the reader has sent and that wait for the answer. */
  readonly waiting: readonly CorrectionFileView[]
  readonly postponement:
    | { readonly state: 'open'; readonly earliest: LocalDate }
    | { readonly state: 'requested' | 'over'; readonly words: string }
}

const ORDERS = {
  correcting: { kind: 'correction', move: 'order_correction', due: 'correctionDueOn' },
  admitted: { kind: 'supplement', move: 'request_supplement', due: 'supplementDueOn' },
} as const

const isOrdered = (status: Confirmation['status']): status is keyof typeof ORDERS =>
  status in ORDERS

/** The order that waits for its answer; null: the court waits for none. */
export function presentOwnOrder(
  shown: Confirmation | null,
  files: readonly CorrectionFile[],
  today: LocalDate,
): OwnOrderView | null {
  if (!shown || !isOrdered(shown.status)) return null
  const { kind, move, due } = ORDERS[shown.status]
  const order = shown.decisions.findLast((each) => each.move === move)
  const dueOn = shown[due]
  if (!order || !dueOn) return null
  return {
    kind,
    points: order.words?.split('\n') ?? [],
    until: dayInWords(dueOn, today),
    waiting: presentCorrectionFiles(files.filter(({ decisionNo }) => decisionNo === null)),
    postponement: postponementOf(shown, dueOn, today),
  }
}

function postponementOf(
  { postponementRequestedAt, decisions }: Confirmation,
  dueOn: LocalDate,
  today: LocalDate,
): OwnOrderView['postponement'] {
  const request = postponementRequestedAt
    ? decisions.findLast(({ move }) => move === 'request_postponement')
    : undefined
  if (request?.dueOn) {
    const words = OWN_ORDER.postpone.requested(request.by, dayInWords(request.dueOn, today))
    return { state: 'requested', words }
  }
  if (today > dueOn) return { state: 'over', words: OWN_ORDER.postpone.over }
  return { state: 'open', earliest: addDays(dueOn, 1) }
}
