import { answerConsultation } from '@/lib/use-cases/consultation/answer-consultation'
import { referConsultation } from '@/lib/use-cases/consultation/refer-consultation'
import { editKnowledge } from '@/lib/use-cases/knowledge/edit-knowledge'
import { publishKnowledge } from '@/lib/use-cases/knowledge/publish-knowledge'
import { withdrawKnowledge } from '@/lib/use-cases/knowledge/withdraw-knowledge'
import { insertConsultation, takeQuestions } from './insert-consultation'
import { done, freshSerial, TEXT, type SoundAct } from './sound-act'
import type { World } from './world'

const question = async ({ institutions }: World) => {
  await takeQuestions(institutions.a)
  const { id } = await insertConsultation(institutions.a)
  return { consultationId: id, version: 1, words: TEXT }
}

const freshKnowledge = () => ({
  field: 'property',
  question: `第 ${freshSerial()} 问`,
  answer: TEXT,
  hasNoPerson: 'yes',
})

const published = async ({ people }: World) => {
  const { knowledgeId } = await done(publishKnowledge(people.adminA, freshKnowledge()))
  return { knowledgeId, version: 1 }
}

export const SOUND_CONSULTATION_ACTS: readonly SoundAct[] = [
  { name: '答复在线咨询', act: answerConsultation, who: 'adminA', lay: question },
  {
    name: '转介在线咨询',
    act: referConsultation,
    who: 'adminA',
    lay: async (world) => {
      await takeQuestions(world.institutions.b)
      return { ...(await question(world)), institutionId: world.institutions.b }
    },
  },
  {
    name: '公布常见问题',
    act: publishKnowledge,
    who: 'adminA',
    lay: async () => freshKnowledge(),
  },
  {
    name: '修改常见问题',
    act: editKnowledge,
    who: 'adminA',
    lay: async (world) => ({ ...(await published(world)), ...freshKnowledge() }),
  },
  { name: '撤下常见问题', act: withdrawKnowledge, who: 'adminA', lay: published },
]
