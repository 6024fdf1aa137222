import { AGENDA_POINTS, findAgenda, type AgendaFacts } from '@/lib/domain/conference/agenda'

// 议程走到哪一步：看已经记下的，不强制先后。在线调解规则 第17、18、22条。

const NOTHING: AgendaFacts = {
  isIdentified: false,
  isInformed: false,
  proposals: 0,
  undisputedFacts: 0,
  isGiven: false,
}
const READY = { ...NOTHING, isIdentified: true, isInformed: true }

test.each<readonly [string, AgendaFacts, string | undefined]>([
  ['还没有人来', NOTHING, 'identity'],
  ['身份核对过了', { ...NOTHING, isIdentified: true }, 'rights'],
  ['告知过了，该陈述', READY, 'statements'],
  ['有了方案，正在谈', { ...READY, proposals: 1 }, 'proposals'],
  ['记了无争议事实', { ...READY, proposals: 1, undisputedFacts: 1 }, 'facts'],
  ['笔录交各方核对了', { ...READY, isGiven: true }, undefined],
  ['后面的先做了，前面没做的仍是现在这一项', { ...NOTHING, proposals: 1 }, 'identity'],
])('%s', (_name, facts, now) => {
  const lines = findAgenda(facts)
  expect(lines.map(({ point }) => point)).toEqual(AGENDA_POINTS)
  expect(lines.find(({ state }) => state === 'now')?.point).toBe(now)
})

test('做过的打勾，没到的不打', () => {
  const states = findAgenda({ ...READY, proposals: 1 }).map(({ state }) => state)
  expect(states).toEqual(['done', 'done', 'done', 'now', 'later', 'later'])
})
