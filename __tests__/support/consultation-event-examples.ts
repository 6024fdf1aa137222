import type { EventData } from '@/lib/domain/audit/events'
import type { CONSULTATION_EVENT_SHAPES } from '@/lib/domain/audit/consultation-events'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const DUE = '2026-11-25T09:00:00.000Z'
const knowledge = { knowledgeId: ID, question: '漏水找谁？' }

/** Examples of the events of 在线咨询. */
export const CONSULTATION_EVENT_EXAMPLES: {
  readonly [K in keyof typeof CONSULTATION_EVENT_SHAPES]: EventData<K>
} = {
  'consultation.submitted': { consultationId: ID, field: 'property', dueAt: DUE },
  'consultation.continued': { consultationId: ID, dueAt: DUE },
  'consultation.closed': { consultationId: ID, rating: 'good' },
  'consultation.answered': { consultationId: ID, isLate: true },
  'consultation.referred': { consultationId: ID, to: '乙调解中心' },
  'consultation.opened': { consultationId: ID },
  'knowledge.published': knowledge,
  'knowledge.edited': knowledge,
  'knowledge.withdrawn': knowledge,
}
