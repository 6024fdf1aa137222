import { render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { ProgressTrack, type SegmentKind } from '@/components/ui/progress-track'

function drawn() {
  return Array.from(document.querySelectorAll('rect[data-kind]')).map((rect) => ({
    kind: rect.getAttribute('data-kind'),
    from: Number.parseFloat(rect.getAttribute('x') ?? ''),
    width: Number.parseFloat(rect.getAttribute('width') ?? ''),
  }))
}

test('期限条的名称由调用者给出，暂停与延长分段画出', () => {
  render(
    <ProgressTrack
      label="已用 23 天，剩 7 天，其中 5 天不计入期限"
      segments={[
        { kind: 'elapsed', from: 0, to: 78 },
        { kind: 'paused', from: 38, to: 50 },
        { kind: 'extension', from: 85, to: 100 },
      ]}
    />,
  )
  expect(
    screen.getByRole('img', { name: '已用 23 天，剩 7 天，其中 5 天不计入期限' }),
  ).toBeInTheDocument()
  expect(drawn()).toEqual([
    { kind: 'elapsed', from: 0, width: 78 },
    { kind: 'paused', from: 38, width: 12 },
    { kind: 'extension', from: 85, width: 15 },
  ])
})

test('没有行内样式：严格的样式策略会拒绝它', () => {
  const { container } = render(
    <ProgressTrack label="期限" segments={[{ kind: 'elapsed', from: 0, to: 50 }]} />,
  )
  expect(container.querySelector('[style]')).toBeNull()
})

test('无论给出什么数，画出的分段都在条内', () => {
  const kinds: readonly SegmentKind[] = ['elapsed', 'paused', 'extension']
  const segment = fc.record({ kind: fc.constantFrom(...kinds), from: fc.double(), to: fc.double() })
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
      const { unmount } = render(<ProgressTrack label="期限" segments={segments} />)
      const inside = drawn().every(
        (each) => each.from >= 0 && each.width > 0 && each.from + each.width <= 100.0001,
      )
      unmount()
      return inside
    }),
  )
})
