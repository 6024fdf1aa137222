import { listDisclosures } from '@/lib/domain/document/list-disclosures'

const at = (text: string) => new Date(`2026-10-${text}:00+08:00`)
const TAKEN = {
  id: 'disclosure-1',
  mediator: '谢岚',
  grounds: [],
  statement: null,
  madeAt: at('16T09:00'),
}
const DISCLOSED = {
  id: 'disclosure-2',
  mediator: '谢岚',
  grounds: ['interest'] as const,
  statement: '与被申请人相识。',
  madeAt: at('20T23:30'),
}

describe('披露声明：接收、披露和参加共同调解，各为一次声明', () => {
  test('共同调解的调解员声明过的才有，按时间先后，日期按北京时间', () => {
    const joined = { id: 'co-1', mediatorName: '何敏', declaredAt: at('17T00:30') }
    const silent = { id: 'co-2', mediatorName: '罗小满', declaredAt: null }
    expect(listDisclosures([TAKEN, DISCLOSED], [joined, silent])).toEqual([
      { id: 'disclosure-1', mediator: '谢岚', grounds: [], statement: null, on: '2026-10-16' },
      { id: 'co-1', mediator: '何敏', grounds: [], statement: null, on: '2026-10-17' },
      {
        id: 'disclosure-2',
        mediator: '谢岚',
        grounds: ['interest'],
        statement: '与被申请人相识。',
        on: '2026-10-20',
      },
    ])
  })

  test('没有声明的没有', () => expect(listDisclosures([], [])).toEqual([]))
})
