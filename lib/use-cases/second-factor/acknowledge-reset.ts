import 'server-only'
import { findOwnFactor, removeFactor } from '@/lib/data/stores/access/second-factor-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { NoInput } from './second-factor.input'

/** 知道了: its owner has read that two administrators reset 两步验证; the note goes with it. */
export const acknowledgeReset = defineUseCase({
  act: 'second-factor:acknowledge',
  input: NoInput,
  load: async (db, _input, { actor }) => findOwnFactor(db, actor.id),
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ confirmedAt }) =>
    confirmedAt ? refuse('SECOND_FACTOR_ON', { at: confirmedAt.toISOString() }) : allow(null),
  write: async (db, grant, _decision, { id }, _input, { actor }) =>
    (await removeFactor(db, grant, id)) ? allow({ role: actor.role }) : refuse('NOT_FOUND'),
})
