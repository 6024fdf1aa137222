import { listDisclosures } from '@/lib/domain/document/list-disclosures'

const at = (text: string) => new Date(`2026-10-${text}:00+08:00`)
const TAKEN = {
  id: 'assignment-1',
  mediatorName: '谢岚',
  assignedAt: at('15T09:00'),
  acceptedAt: at('16T09:00'),
}
const DISCLOSED = {
  id: 'disclosure-1',
  mediator: '谢岚',
  grounds: ['interest'] as const,
  statement: '与被申请人相识。',
  madeAt: at('20T09:00'),
}

describe('披露声明：接收、参加调解和披露，各为一次声明', () => {
  test('接收案件的，为没有情形的声明', () => {
    expect(listDisclosures([TAKEN], [], [])).toEqual([
      { id: 'assignment-1', mediator: '谢岚', grounds: [], statement: null, on: '2026-10-16' },
    ])
  })

  test.each([
    ['尚未接收', { ...TAKEN, acceptedAt: null }],
    ['机构免去接收的', { ...TAKEN, acceptedAt: TAKEN.assignedAt }],
  ])('没有声明：%s', (_, assignment) => expect(listDisclosures([assignment], [], [])).toEqual([]))

  test.each([
    ['接收之前披露、各方同意后接收的，只有披露', '15T12:00', ['disclosure-1']],
    ['接收之后披露的，两次都有', '20T09:00', ['assignment-1', 'disclosure-1']],
    ['以前的调解员披露的，不代替接收', '10T09:00', ['disclosure-1', 'assignment-1']],
  ])('%s', (_, madeAt, ids) => {
    const disclosed = { ...DISCLOSED, madeAt: at(madeAt) }
    expect(listDisclosures([TAKEN], [], [disclosed]).map(({ id }) => id)).toEqual(ids)
  })

  test('共同调解的调解员声明过的才有，按时间先后', () => {
    const joined = { id: 'co-1', mediatorName: '何敏', declaredAt: at('15T10:00') }
    const silent = { id: 'co-2', mediatorName: '罗小满', declaredAt: null }
    const listed = listDisclosures([TAKEN], [joined, silent], [DISCLOSED])
    expect(listed.map(({ mediator, on }) => `${on} ${mediator}`)).toEqual([
      '2026-10-15 何敏',
      '2026-10-16 谢岚',
      '2026-10-20 谢岚',
    ])
    expect(listed.at(-1)).toMatchObject({ grounds: ['interest'], statement: '与被申请人相识。' })
  })
})
