const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** One example of each event of 无争议事实 and of notes. */
export const FACT_EVENT_EXAMPLES = {
  'fact.recorded': { no: 3, digest: '5f'.repeat(32), corrects: 1 },
  'fact.confirmed': {
    partyId: ID,
    party: '许静',
    facts: [1, 3],
    how: 'written' as const,
    on: '2026-06-10',
    digest: '5f'.repeat(32),
  },
  'fact.withdrawn': { no: 3, digest: '5f'.repeat(32) },
  'note.added': { audience: 'caucus' as const, digest: '5f'.repeat(32) },
  'note.taken-back': { audience: 'mediators' as const, digest: '5f'.repeat(32) },
}
