import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  editKnowledge as storeEdit,
  findKnowledgeAnswer,
} from '@/lib/data/stores/consultation/knowledge-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideKnowledge } from '@/lib/domain/consultation/decide-reply'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { knowledgeChanged } from './changed-meanwhile'
import { EditKnowledgeInput } from './knowledge.input'

/** 修改常见问题. One that was withdrawn is not edited any more. */
export const editKnowledge = defineUseCase({
  act: 'knowledge:edit',
  input: EditKnowledgeInput,
  load: (db, { knowledgeId }) => findKnowledgeAnswer(db, knowledgeId),
  scope: ({ institutionId }) => ({ institutionId }),
  target: () => null,
  subject: (_file, actor) => tenantOf(actor),
  decide: (file, { version, ...texts }) =>
    file.version !== version || file.withdrawnAt !== null
      ? knowledgeChanged(file)
      : decideKnowledge(texts),
  write: async (db, grant, texts, file, _input, { actor, now }) => {
    if (!(await storeEdit(db, grant, file, texts, now)))
      return knowledgeChanged((await findKnowledgeAnswer(db, file.id)) ?? file)
    await appendEvent(db, {
      event: {
        kind: 'knowledge.edited',
        data: { knowledgeId: file.id, question: texts.question },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ knowledgeId: file.id })
  },
})
