import { render, screen, within } from '@testing-library/react'
import { FormPage } from '@/components/layout/form-page'

// 只有一张表单的页面：路径、标题、表单；最后打印交接单的，标题不印在单子上。

jest.mock('next/navigation', () => ({ useRouter: () => ({}), usePathname: () => '/' }))

const show = (props: Partial<Parameters<typeof FormPage>[0]>) =>
  render(
    <FormPage
      trail={[{ label: '账号', href: '/system/accounts' }, { label: '添加账号' }]}
      title="添加账号"
      {...props}
    >
      <form aria-label="添加账号" />
    </FormPage>,
  )

test('路径回到列表，停在本页；标题下面是表单', () => {
  show({ subtitle: '初始密码只显示一次。' })
  const path = within(screen.getByRole('navigation'))
  expect(path.getByRole('link', { name: '账号' })).toHaveAttribute('href', '/system/accounts')
  expect(path.getByText('添加账号')).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('heading', { level: 1, name: '添加账号' })).toBeInTheDocument()
  expect(screen.getByText('初始密码只显示一次。')).toBeInTheDocument()
  expect(screen.getByRole('form', { name: '添加账号' })).toBeInTheDocument()
})

test.each([
  [true, '不打印'],
  [undefined, '照常打印'],
])('最后打印交接单：%s，标题%s', (endsInSlip, _what) => {
  show({ endsInSlip })
  const hidden = screen.getByRole('heading', { level: 1 }).closest('[class~="print:hidden"]')
  expect(hidden !== null).toBe(endsInSlip === true)
  expect(screen.getByRole('form').closest('[class~="print:hidden"]')).toBeNull()
})
