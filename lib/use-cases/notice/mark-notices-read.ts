import 'server-only'
import { markNoticesRead } from '@/lib/data/stores/notice/notice-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { MarkNoticesReadInput } from './mark-notices-read.input'

/**
 * 标为已读: one notice of the own inbox, or all up to the latest on the page. It concerns no one else
 * and no case, so it writes no event; the notice keeps when it was read.
 */
export const markOwnNoticesRead = defineUseCase({
  act: 'notice:mark-read',
  input: MarkNoticesReadInput,
  load: async () => ({}),
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (_facts, { upTo, only }) =>
    allow(only === undefined ? { upTo: BigInt(upTo) } : { only: BigInt(only) }),
  write: async (db, grant, which, _facts, _input, { now }) =>
    allow({ count: await markNoticesRead(db, grant, which, now) }),
})
