import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addKnowledge } from '@/lib/data/stores/consultation/knowledge-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideKnowledge } from '@/lib/domain/consultation/decide-reply'
import { allow } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { PublishKnowledgeInput } from './knowledge.input'

/** 公布常见问题: everyone can read it from now on. */
export const publishKnowledge = defineUseCase({
  act: 'knowledge:publish',
  input: PublishKnowledgeInput,
  load: async () => ({}),
  scope: (_facts, { institutionId }) => ({ institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (_facts, texts) => decideKnowledge(texts),
  write: async (db, grant, texts, _facts, _input, { actor, now }) => {
    const knowledgeId = newId()
    await addKnowledge(db, grant, knowledgeId, texts, now)
    await appendEvent(db, {
      event: { kind: 'knowledge.published', data: { knowledgeId, question: texts.question } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ knowledgeId })
  },
})
