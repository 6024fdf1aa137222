// Sources: 民诉法 第205、206条; 民诉解释 第351至358条; 2011年司法确认程序规定 第4、5、6条; 在线诉讼规则 第9条.
import type { ConfirmationArticle } from './articles'
import type { ConfirmationStatus } from './confirmation-status'

/**
 * Who makes a move: a party (itself, its guardian or its agent), 立案人员, 法官, 院长, or the system at a
 * day's end.
 */
export const CONFIRMATION_ACTORS = ['party', 'clerk', 'judge', 'president', 'system'] as const
export type ConfirmationActor = (typeof CONFIRMATION_ACTORS)[number]

type MoveRule = {
  readonly by: readonly ConfirmationActor[]
  readonly from: readonly ConfirmationStatus[]
  /** `same`: the move needs a status and keeps it. */
  readonly to: ConfirmationStatus | 'same'
  readonly article: ConfirmationArticle
}

/** The one table of everything that can happen to an application, and of what may follow what. */
export const CONFIRMATION_MOVES = {
  agree: {
    by: ['party'],
    from: ['waiting_parties'],
    to: 'same',
    article: 'civil_procedure_205',
  },
  take_back: {
    by: ['party'],
    from: ['waiting_parties'],
    to: 'same',
    article: 'civil_procedure_205',
  },
  submit: {
    by: ['party'],
    from: ['waiting_parties'],
    to: 'submitted',
    article: 'civil_procedure_205',
  },
  lapse: {
    by: ['system'],
    from: ['waiting_parties'],
    to: 'lapsed',
    article: 'civil_procedure_205',
  },
  order_correction: {
    by: ['clerk', 'judge'],
    from: ['submitted'],
    to: 'correcting',
    article: 'online_litigation_9',
  },
  correct: {
    by: ['party'],
    from: ['correcting'],
    to: 'submitted',
    article: 'interpretation_354',
  },
  admit: {
    by: ['clerk', 'judge'],
    from: ['submitted'],
    to: 'admitted',
    article: 'confirmation_rules_4',
  },
  // The article is that of the ground (decide-confirmation-move.ts).
  refuse_admission: {
    by: ['judge'],
    from: ['submitted'],
    to: 'not_admitted',
    article: 'interpretation_355_1',
  },
  // In the review; other than the correction before admission it may be repeated.
  request_supplement: {
    by: ['clerk', 'judge'],
    from: ['admitted'],
    to: 'same',
    article: 'interpretation_356',
  },
  supplement: {
    by: ['party'],
    from: ['admitted'],
    to: 'same',
    article: 'interpretation_356',
  },
  // A just cause: a party requests another last day, and the court sets it, also by itself.
  request_postponement: {
    by: ['party'],
    from: ['correcting', 'admitted'],
    to: 'same',
    article: 'interpretation_357',
  },
  postpone: {
    by: ['clerk', 'judge'],
    from: ['correcting', 'admitted'],
    to: 'same',
    article: 'interpretation_357',
  },
  refuse_postponement: {
    by: ['clerk', 'judge'],
    from: ['correcting', 'admitted'],
    to: 'same',
    article: 'interpretation_357',
  },
  request_extension: {
    by: ['judge'],
    from: ['admitted'],
    to: 'same',
    article: 'confirmation_rules_5',
  },
  extend_review: {
    by: ['president'],
    from: ['admitted'],
    to: 'same',
    article: 'confirmation_rules_5',
  },
  refuse_extension: {
    by: ['president'],
    from: ['admitted'],
    to: 'same',
    article: 'confirmation_rules_5',
  },
  withdraw: {
    by: ['party'],
    from: ['waiting_parties', 'submitted', 'correcting'],
    to: 'withdrawn',
    article: 'interpretation_357',
  },
  // After admission the court rules on it (可以裁定准许).
  request_withdrawal: {
    by: ['party'],
    from: ['admitted'],
    to: 'same',
    article: 'interpretation_357',
  },
  permit_withdrawal: {
    by: ['judge'],
    from: ['admitted'],
    to: 'withdrawn',
    article: 'interpretation_357',
  },
  refuse_withdrawal: {
    by: ['judge'],
    from: ['admitted'],
    to: 'same',
    article: 'interpretation_357',
  },
  deem_withdrawn: {
    by: ['judge'],
    from: ['correcting', 'admitted'],
    to: 'deemed_withdrawn',
    article: 'interpretation_357',
  },
  confirm: {
    by: ['judge'],
    from: ['admitted'],
    to: 'confirmed',
    article: 'civil_procedure_206',
  },
  dismiss: {
    by: ['judge'],
    from: ['admitted'],
    to: 'dismissed',
    article: 'civil_procedure_206',
  },
} as const satisfies Readonly<Record<string, MoveRule>>

export type ConfirmationMove = keyof typeof CONFIRMATION_MOVES
export const ALL_CONFIRMATION_MOVES = Object.keys(CONFIRMATION_MOVES) as ConfirmationMove[]
