import { render, screen } from '@testing-library/react'
import { HandoverSection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/case-turns'

const file = (handover: string, text: string) =>
  ({
    assignment: { handover },
    former: [{ id: 'a1', name: '谢岚', until: '10月12日', how: '提前终结', reason: '请假', text }],
  }) as unknown as Parameters<typeof HandoverSection>[0]['file']

test('机构照原样转交的交接说明只写一遍', () => {
  render(<HandoverSection file={file('鉴定意见已收到。', '鉴定意见已收到。')} />)
  expect(screen.getAllByText('鉴定意见已收到。')).toHaveLength(1)
  expect(screen.getByText('10月12日 · 提前终结 · 请假')).toBeVisible()
})

test('机构改过的，原来的说明也写出来', () => {
  render(<HandoverSection file={file('鉴定意见在卷。', '鉴定意见已收到。')} />)
  expect(screen.getByText('鉴定意见在卷。')).toBeVisible()
  expect(screen.getByText('鉴定意见已收到。')).toBeVisible()
})
