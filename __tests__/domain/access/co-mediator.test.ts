import { ACTS, READ_ACTS, WRITE_ACTS, type Act } from '@/lib/domain/access/acts'
import { mayAct, refuseUngranted, type Scope } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'

// 在线调解规则 第11条: one presides; what the others do is listed here by hand.

const ME: Actor = {
  id: 'me',
  role: 'mediator',
  name: '王朗',
  courtId: null,
  institutionId: 'my-institution',
}
const scope = (hasDeclared: boolean, mediatorId = 'me'): Scope => ({
  courtId: 'a-court',
  institutionId: 'my-institution',
  mediatorId: 'presiding',
  mediatorName: '谢岚',
  coMediators: [{ mediatorId, hasDeclared }],
})
const related = (acts: readonly Act[]) => acts.filter((act) => ACTS[act].relation === 'related')
const granted = (acts: readonly Act[], of: Scope, actor = ME) =>
  related(acts).filter((act) => mayAct(actor, act, of) !== null)

test('作出披露声明之前只能查阅和声明', () => {
  expect(granted(WRITE_ACTS, scope(false))).toEqual(['co-mediator:declare'])
  expect([...granted(READ_ACTS, scope(false))].sort()).toEqual([
    'authority-file:read',
    'case:read',
    'chase:read',
    'conference:read',
    'dossier:read',
    'identity-photo:read',
    'material:read',
    'material:view',
    'mediation:read',
    'message-file:read',
    'pack:read',
    'recording:read',
    'roster:read',
  ])
})

test('声明之后可以记录联系、登记不能到会的日期、写和收回备忘、记笔录，别的由主持调解员办理', () => {
  expect([...granted(WRITE_ACTS, scope(true))].sort()).toEqual([
    'co-mediator:declare',
    'contact:record',
    'minutes:write',
    'note:add',
    'note:take-back',
    'party:mark-unavailable',
  ])
})

test('别的案件的协同调解员，和不是调解员的同名账号，没有关系', () => {
  expect(granted([...READ_ACTS, ...WRITE_ACTS], scope(true, 'somebody'))).toEqual([])
  const party: Actor = { ...ME, role: 'party' }
  expect(granted([...READ_ACTS, ...WRITE_ACTS], scope(true), party)).toEqual([])
})

test('主持调解员的权利不因为有人协同而减少', () => {
  const presiding = { ...ME, id: 'presiding' }
  const alone: Scope = { ...scope(true), coMediators: [] }
  const all = [...READ_ACTS, ...WRITE_ACTS]
  expect(granted(all, scope(true), presiding)).toEqual(granted(all, alone, presiding))
})

test('拒绝时说明由谁办理，或者先要声明；没有关系的人什么也得不知', () => {
  expect(refuseUngranted(ME, 'case:close', scope(true))).toEqual({
    code: 'PRESIDING_ONLY',
    facts: { mediator: '谢岚' },
  })
  expect(refuseUngranted(ME, 'case:close', scope(false)).code).toBe('PRESIDING_ONLY')
  expect(refuseUngranted(ME, 'contact:record', scope(false)).code).toBe('CO_MEDIATOR_UNDECLARED')
  expect(refuseUngranted(ME, 'case:close', scope(true, 'somebody'))).toEqual({
    code: 'FORBIDDEN',
    facts: { act: 'case:close' },
  })
})
