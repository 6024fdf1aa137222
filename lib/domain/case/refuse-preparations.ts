// Sources: 在线调解规则 第17条; 特邀规定 第14条.
import { refuse, type Decided } from '../refusal'
import type { MissingPreparation } from './preparation'

/**
 * What is missing before a meeting, its minutes or an agreement, in codes: a label makes words of
 * them.
 */
export function refusePreparations(missing: readonly MissingPreparation[]): Decided<never> {
  return refuse('PREPARATIONS_MISSING', {
    missing: missing
      .map(({ what, scope, party, person }) =>
        [what, person ?? party, scope].filter(Boolean).join(':'),
      )
      .join(';'),
  })
}
