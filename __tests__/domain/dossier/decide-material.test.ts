import { CASE_STATUSES } from '@/lib/domain/case/status'
import {
  decideAddMaterial,
  decideVoidMaterial,
  type KeptMaterial,
} from '@/lib/domain/dossier/decide-material'
import { at } from '../time/day'

// domain.md 6: 编入卷宗的锁卷, 以后的入补充卷, 不删除只作废, 同一份文件在卷中只有一份, 法院移送的材料属于法院; 档案法 第37条.

const RECEIVED_AT = at('2026-06-01 09:00')
const kept = (change: Partial<KeptMaterial> = {}): KeptMaterial => ({
  title: '房屋租赁合同',
  sha256: 'a'.repeat(64),
  addedBy: '林敏',
  addedAt: at('2026-06-05 23:30'),
  voided: null,
  isBound: false,
  ...change,
})

describe('添加材料', () => {
  test('调解员接收案件以后、结案以后可以添加，接收以前不可以', () => {
    const open = CASE_STATUSES.filter(
      (status) => decideAddMaterial(status, [], 'b'.repeat(64), 'mediator').ok,
    )
    expect(open).toEqual(['in_mediation', 'closed', 'archived'])
    expect(decideAddMaterial('pending_mediator', [], 'b'.repeat(64), 'mediator')).toMatchObject({
      refusal: { code: 'MATERIAL_BEFORE_ACCEPTANCE', facts: { status: 'pending_mediator' } },
    })
  })

  test.each(CASE_STATUSES)('“%s”的案件可以添加，归档以后的编入补充卷', (status) =>
    expect(decideAddMaterial(status, [], 'b'.repeat(64), 'institution_admin').ok).toBe(true),
  )

  test('同一份文件已在卷中：说明叫什么、谁添加的、哪一天', () => {
    expect(
      decideAddMaterial('in_mediation', [kept()], 'a'.repeat(64), 'institution_admin'),
    ).toEqual({
      ok: false,
      refusal: {
        code: 'MATERIAL_ALREADY_THERE',
        facts: { title: '房屋租赁合同', by: '林敏', on: '2026-06-05' },
      },
    })
  })

  test('作废之后可以重新添加；内容差一个字节就是另一份', () => {
    const voided = kept({ voided: { at: at('2026-06-06 09:00'), by: '周正' } })
    expect(
      decideAddMaterial('in_mediation', [voided], 'a'.repeat(64), 'institution_admin').ok,
    ).toBe(true)
    expect(
      decideAddMaterial('in_mediation', [kept()], `${'a'.repeat(63)}b`, 'institution_admin').ok,
    ).toBe(true)
  })

  test('作废一份、又有一份同样的有效：仍然已在卷中', () => {
    const voided = kept({ voided: { at: at('2026-06-06 09:00'), by: '周正' } })
    const valid = kept({ title: '租赁合同（重新提交）' })
    expect(
      decideAddMaterial('in_mediation', [voided, valid], 'a'.repeat(64), 'institution_admin'),
    ).toMatchObject({
      ok: false,
      refusal: { facts: { title: '租赁合同（重新提交）' } },
    })
  })
})

describe('作废材料', () => {
  test('编入卷宗的已经锁卷，不能作废；没有编入的可以', () => {
    expect(decideVoidMaterial(RECEIVED_AT, kept()).ok).toBe(true)
    expect(decideVoidMaterial(RECEIVED_AT, kept({ isBound: true }))).toMatchObject({
      ok: false,
      refusal: { code: 'DOSSIER_CLOSED' },
    })
  })

  test('已经作废的，说明是谁在什么时候作废的', () => {
    const voided = kept({ voided: { at: at('2026-06-06 09:00'), by: '周正' } })
    expect(decideVoidMaterial(RECEIVED_AT, voided)).toEqual({
      ok: false,
      refusal: {
        code: 'MATERIAL_ALREADY_VOIDED',
        facts: { by: '周正', at: at('2026-06-06 09:00').toISOString() },
      },
    })
  })

  test.each([
    ['收到案件之前', '2026-05-31 09:00', 'FORBIDDEN'],
    ['收到案件之时', '2026-06-01 09:00', 'FORBIDDEN'],
    ['收到之后一分钟', '2026-06-01 09:01', '可以'],
  ])('%s就有的材料：%s %s', (_title, addedAt, expected) => {
    const decided = decideVoidMaterial(RECEIVED_AT, kept({ addedAt: at(addedAt) }))
    expect(decided.ok ? '可以' : decided.refusal.code).toBe(expected)
  })
})
