import type { KnowledgeAnswer } from '@/lib/data/stores/consultation/knowledge-store'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { knowledgeNamed } from '@/lib/labels/zh-CN/knowledge'

/** Somebody else has edited or withdrawn it: who, and when. */
export function knowledgeChanged({
  question,
  updatedBy,
  updatedAt,
}: KnowledgeAnswer): Decided<never> {
  return refuse('PROFILE_CHANGED_MEANWHILE', {
    what: knowledgeNamed(question),
    by: updatedBy,
    at: updatedAt.toISOString(),
  })
}
