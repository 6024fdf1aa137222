import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findKnowledgeAnswer,
  withdrawKnowledge as storeWithdrawal,
} from '@/lib/data/stores/consultation/knowledge-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { knowledgeChanged } from './changed-meanwhile'
import { WithdrawKnowledgeInput } from './knowledge.input'

/** 撤下常见问题: it is not public any more; the institution still sees it. */
export const withdrawKnowledge = defineUseCase({
  act: 'knowledge:withdraw',
  input: WithdrawKnowledgeInput,
  load: (db, { knowledgeId }) => findKnowledgeAnswer(db, knowledgeId),
  scope: ({ institutionId }) => ({ institutionId }),
  target: () => null,
  subject: (_file, actor) => tenantOf(actor),
  decide: (file, { version }) =>
    file.version !== version || file.withdrawnAt !== null ? knowledgeChanged(file) : allow(file),
  write: async (db, grant, file, _facts, _input, { actor, now }) => {
    if (!(await storeWithdrawal(db, grant, file, now)))
      return knowledgeChanged((await findKnowledgeAnswer(db, file.id)) ?? file)
    await appendEvent(db, {
      event: {
        kind: 'knowledge.withdrawn',
        data: { knowledgeId: file.id, question: file.question },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ knowledgeId: file.id })
  },
})
