const ID = '0d8f2f6e-4d5c-4f0a-9a35-6a2f5c9f0c11'

export const CO_MEDIATOR_EVENT_EXAMPLES = {
  'co-mediator.added': {
    mediatorId: ID,
    mediator: '王朗',
    basis: 'difficult',
    presiding: '谢岚',
    presidingBy: 'parties',
    presidingOn: '2026-06-10',
  },
  'co-mediator.declared': { mediatorId: ID, mediator: '王朗', statement: 'no_ground' },
  'co-mediator.ended': {
    mediatorId: ID,
    mediator: '王朗',
    reason: 'unavailable',
    text: '因外出学习不能继续参加',
  },
} as const
