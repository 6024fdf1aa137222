import { render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { WrongState } from '@/app/(institution)/institution/_components/wrong-state'
import {
  returnAddress,
  withoutReturn,
} from '@/app/(institution)/institution/cases/_components/return-address'
import { ReturnFields } from '@/app/(institution)/institution/cases/_components/return-fields'
import { rememberView } from '@/components/ui/last-view'

// 在另一页办完一件案件，回到离开时的列表：分类、条件、页次都在，并写明办了什么。

const LEFT = '/institution/cases?tab=all&q=%E8%AE%B8&after=d1.x&from=21'
const visit = (address: string) => window.history.replaceState(null, '', address)
beforeEach(() => window.sessionStorage.clear())
afterEach(() => visit('/'))

test.each<[string, Record<string, string>, string]>([
  ['离开时的条件', { returnTo: LEFT }, `${LEFT}&done=assigned&case=c1`],
  ['没有条件', { returnTo: '/institution/cases' }, '/institution/cases?done=assigned&case=c1'],
  ['没有脚本', {}, '/institution/cases?tab=assign&done=assigned&case=c1'],
  [
    '上一次的通知不再重复',
    { returnTo: '/institution/cases?tab=all&done=replaced&case=c0' },
    '/institution/cases?tab=all&done=assigned&case=c1',
  ],
  [
    '从别的列表打开的，回到案件',
    { returnTo: LEFT, list: 'records' },
    '/institution/cases/c1?list=records',
  ],
  ['不认识的列表', { list: 'x' }, '/institution/cases?tab=assign&done=assigned&case=c1'],
])('%s', (_title, fields, address) => {
  expect(returnAddress(fields, 'assigned', 'c1')).toBe(address)
})

test.each(['continued', 'replaced'] as const)(
  '处理披露（%s）从别的列表打开的，回到案件并写明',
  (kind) => {
    expect(returnAddress({ returnTo: LEFT, list: 'people' }, kind, 'c1')).toBe(
      `/institution/cases/c1?list=people&done=${kind}`,
    )
  },
)

test.each([
  '//evil.invalid/institution/cases',
  'https://evil.invalid/',
  '/institution/cases/c2',
  '/system?q=1',
])('%s 不是案件分配列表，不去', (returnTo) => {
  expect(returnAddress({ returnTo }, 'assigned', 'c1')).toBe(
    '/institution/cases?tab=assign&done=assigned&case=c1',
  )
})

test('回去的地址不算办理的内容', () => {
  expect(
    withoutReturn({ caseId: 'c1', mediatorId: 'm1', returnTo: LEFT, list: 'records' }),
  ).toEqual({ caseId: 'c1', mediatorId: 'm1' })
})

test('表单带着列表离开时的样子；没有脚本的、没有到过列表的，是待分配', () => {
  const fields = <ReturnFields list="records" />
  expect(renderToStaticMarkup(fields)).toContain('value="/institution/cases?tab=assign"')
  visit(LEFT)
  rememberView()
  visit('/institution/cases/c1/assign')
  const { container } = render(<form>{fields}</form>)
  const form = new FormData(container.querySelector('form')!)
  expect(Object.fromEntries(form)).toEqual({ returnTo: LEFT, list: 'records' })
})

test('已被他人办理的，返回列表也回到离开时的条件；去办别的事的链接不变', () => {
  visit(LEFT)
  rememberView()
  visit('/institution/cases/c1/assign')
  const [href, title, sentences] = ['/institution/cases?tab=assign', '暂不能分配调解员', []]
  render(
    <>
      <WrongState {...{ title, sentences }} way={{ href, label: '返回列表', isBack: true }} />
      <WrongState {...{ title, sentences }} way={{ href: '/institution/cases', label: '受理' }} />
    </>,
  )
  expect(screen.getByRole('link', { name: '返回列表' })).toHaveAttribute('href', LEFT)
  expect(screen.getByRole('link', { name: '受理' })).toHaveAttribute('href', '/institution/cases')
})
