import { computeSlotNeed, type DossierFacts } from '@/lib/domain/dossier/completeness'

// 录音录像代替笔录。在线调解规则 第22条；docs/decisions/0150。

const FACTS: DossierFacts = {
  source: 'delegated_pre_filing',
  status: 'in_mediation',
  isTaken: true,
  hasAgents: false,
  hadSession: true,
  isRecordReplaced: true,
  clockChanged: false,
  outcome: null,
}

test('录音录像代替笔录的，笔录的目录不缺，由录音录像代替；没有代替的仍缺，没有开过会的按需', () => {
  const need = (change: Partial<DossierFacts>) =>
    computeSlotNeed('session_record', { ...FACTS, ...change }).need
  expect(need({})).toBe('replaced')
  expect(need({ isRecordReplaced: false })).toBe('required')
  expect(need({ hadSession: false })).toBe('as_needed')
})

test('无争议事实仍须书面', () => {
  expect(computeSlotNeed('undisputed_facts', FACTS)).toEqual({
    need: 'required',
    reason: 'record_replaced',
    basis: 'online_mediation_22',
  })
  expect(computeSlotNeed('undisputed_facts', { ...FACTS, isRecordReplaced: false }).need).toBe(
    'as_needed',
  )
})
