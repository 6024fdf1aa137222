'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { KNOWLEDGE } from '@/lib/labels/zh-CN/knowledge'
import { editKnowledge } from '@/lib/use-cases/knowledge/edit-knowledge'
import { publishKnowledge } from '@/lib/use-cases/knowledge/publish-knowledge'
import { withdrawKnowledge } from '@/lib/use-cases/knowledge/withdraw-knowledge'

export const publishKnowledgeAction = defineAction(publishKnowledge, {
  done: () => ({ message: KNOWLEDGE.publishedNow, goTo: '/institution/knowledge?done=published' }),
})

export const editKnowledgeAction = defineAction(editKnowledge, {
  done: () => ({ message: KNOWLEDGE.edited, goTo: '/institution/knowledge?done=edited' }),
})

export const withdrawKnowledgeAction = defineAction(withdrawKnowledge, {
  done: () => ({ message: KNOWLEDGE.withdrawnNow, goTo: '/institution/knowledge?done=withdrawn' }),
})
