import type {
  ConfirmationActor,
  ConfirmationMove,
} from '@/lib/domain/confirmation/confirmation-moves'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'

/** Written by hand: where each move leads from each status; everything not named is refused. */
export const EXPECTED: Readonly<
  Record<ConfirmationMove, Partial<Record<ConfirmationStatus, ConfirmationStatus>>>
> = {
  agree: { waiting_parties: 'waiting_parties' },
  take_back: { waiting_parties: 'waiting_parties' },
  submit: { waiting_parties: 'submitted' },
  lapse: { waiting_parties: 'lapsed' },
  order_correction: { submitted: 'correcting' },
  correct: { correcting: 'submitted' },
  admit: { submitted: 'admitted' },
  refuse_admission: { submitted: 'not_admitted' },
  request_supplement: { admitted: 'admitted' },
  request_extension: { admitted: 'admitted' },
  refuse_extension: { admitted: 'admitted' },
  supplement: { admitted: 'admitted' },
  request_postponement: { correcting: 'correcting', admitted: 'admitted' },
  postpone: { correcting: 'correcting', admitted: 'admitted' },
  refuse_postponement: { correcting: 'correcting', admitted: 'admitted' },
  extend_review: { admitted: 'admitted' },
  withdraw: { waiting_parties: 'withdrawn', submitted: 'withdrawn', correcting: 'withdrawn' },
  request_withdrawal: { admitted: 'admitted' },
  permit_withdrawal: { admitted: 'withdrawn' },
  refuse_withdrawal: { admitted: 'admitted' },
  deem_withdrawn: { correcting: 'deemed_withdrawn', admitted: 'deemed_withdrawn' },
  confirm: { admitted: 'confirmed' },
  dismiss: { admitted: 'dismissed' },
}
/** Who makes each move. */
export const ACTORS: Readonly<Record<ConfirmationMove, readonly ConfirmationActor[]>> = {
  agree: ['party'],
  take_back: ['party'],
  submit: ['party'],
  lapse: ['system'],
  order_correction: ['clerk', 'judge'],
  correct: ['party'],
  admit: ['clerk', 'judge'],
  refuse_admission: ['judge'],
  request_supplement: ['clerk', 'judge'],
  request_extension: ['judge'],
  refuse_extension: ['president'],
  supplement: ['party'],
  request_postponement: ['party'],
  postpone: ['clerk', 'judge'],
  refuse_postponement: ['clerk', 'judge'],
  extend_review: ['president'],
  withdraw: ['party'],
  request_withdrawal: ['party'],
  permit_withdrawal: ['judge'],
  refuse_withdrawal: ['judge'],
  deem_withdrawn: ['judge'],
  confirm: ['judge'],
  dismiss: ['judge'],
}
