import { render, screen, within } from '@testing-library/react'
import { CaseTimeline } from '@/components/case/case-timeline'
import type { TimelineEntry } from '@/lib/queries/case/timeline-view'

const STEP: TimelineEntry = {
  id: 'e1',
  kind: 'case.withdrawn',
  tone: 'step',
  title: '调解员提前终结',
  at: '2026-11-24 14:02',
  who: '谢岚（调解员）',
  sentence: '谢岚提前终结，理由：身体原因。',
  quotes: [{ term: '具体说明', text: '因病住院' }],
  basis: { article: '特邀调解规定第13条', gist: '有正当理由的，可以更换' },
  times: 1,
}
const REFUSAL: TimelineEntry = {
  ...STEP,
  id: 'e2',
  kind: 'act.refused',
  tone: 'refusal',
  title: '操作被拒绝',
  sentence: '办理“受理”被拒绝。',
  quotes: [],
  basis: null,
}
const LOOK: TimelineEntry = {
  ...STEP,
  id: 'e3',
  kind: 'case.viewed',
  tone: 'access',
  title: '查看案件',
  sentence: '查看了案件详情。',
  quotes: [],
  basis: null,
  times: 3,
}

test('没有记录时说明', () => {
  render(<CaseTimeline entries={[]} />)
  expect(screen.getByText('暂无记录。')).toBeInTheDocument()
})

test('每一条写明时间、人、事、原话和依据', () => {
  render(<CaseTimeline entries={[STEP]} />)
  const item = screen.getByRole('listitem')
  for (const text of [
    '2026-11-24 14:02',
    '谢岚（调解员）',
    '谢岚提前终结，理由：身体原因。',
    '具体说明：因病住院',
    '依据 特邀调解规定第13条：有正当理由的，可以更换',
  ]) {
    expect(item).toHaveTextContent(text)
  }
})

test('被拒绝的和查阅记录不只靠颜色区分，另有文字', () => {
  render(<CaseTimeline entries={[REFUSAL, LOOK]} />)
  const [refusal, look] = within(screen.getByRole('list', { name: '办理过程' })).getAllByRole(
    'listitem',
  )
  expect(within(refusal!).getByText('被拒绝')).toBeInTheDocument()
  expect(within(look!).getByText('查阅记录')).toBeInTheDocument()
  expect(look).toHaveTextContent('当日 3 次')
})
