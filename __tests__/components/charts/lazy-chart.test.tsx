import { render, screen } from '@testing-library/react'
import { LazyChart } from '@/components/charts/lazy-chart'

const drawn = jest.fn()
jest.mock('@/components/charts/bar-picture', () => ({
  __esModule: true,
  default: (data: { points: readonly { label: string }[] }) => {
    drawn(data)
    return <p>{data.points.map(({ label }) => label).join('、')}</p>
  },
}))

const data = {
  kind: 'columns',
  unit: '件',
  series: [{ name: '收案' }, { name: '结案' }],
  points: [{ label: '2026年1月', values: [3, 1] }],
} as const

function screenOf(isWide: boolean): void {
  window.matchMedia = jest.fn().mockReturnValue({
    matches: isWide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
}

beforeEach(() => drawn.mockClear())

test('手机上不画图，也不加载画图的程序', async () => {
  screenOf(false)
  render(<LazyChart title="收案与结案" description="柱状图" data={data} />)
  screenOf(true)
  render(<LazyChart title="另一张图" description="柱状图" data={data} />)
  expect(await screen.findByText('2026年1月')).toBeInTheDocument()
  expect(drawn).toHaveBeenCalledTimes(1)
})

test('宽屏上随后画出来，有名称和说明，图例用文字', async () => {
  screenOf(true)
  render(<LazyChart title="收案与结案" description="柱状图：收案与结案" data={data} />)
  expect(await screen.findByText('2026年1月')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '收案与结案' })).toHaveAccessibleDescription(
    '柱状图：收案与结案',
  )
  expect(screen.getByText('结案')).toBeInTheDocument()
})

test('图到来之前，位置已经留好', () => {
  screenOf(false)
  render(<LazyChart title="收案与结案" description="柱状图" data={data} />)
  expect(screen.getByRole('img', { name: '收案与结案' })).toHaveStyle({ minHeight: '17rem' })
})
