import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'

// 选择文件：看到的都是中文，用的仍是浏览器自己的控件。

const sheet = (name: string) => new File(['x'], name, { type: 'text/plain' })

test('没有选择时写明，选择后写文件名；名称和说明都读得到', async () => {
  const user = userEvent.setup()
  render(
    <Field label="留存的封存值文件" name="file" help="文本文件">
      <FileInput accept=".txt" />
    </Field>,
  )
  const input = screen.getByLabelText<HTMLInputElement>('留存的封存值文件')
  expect(input).toHaveAttribute('type', 'file')
  expect(input).toHaveAttribute('name', 'file')
  expect(input).toHaveAccessibleName('留存的封存值文件')
  expect(input).toHaveAccessibleDescription('文本文件 未选择文件')
  expect(input).toHaveAttribute('title', '未选择文件')
  expect(screen.getByText('选择文件')).toBeInTheDocument()
  await user.upload(input, sheet('封存值.txt'))
  expect(input.files).toHaveLength(1)
  expect(screen.getByText('封存值.txt')).toBeInTheDocument()
  expect(screen.queryByText('未选择文件')).not.toBeInTheDocument()
})

test('用键盘到得了', async () => {
  const user = userEvent.setup()
  render(<FileInput aria-label="名单" />)
  await user.tab()
  expect(screen.getByLabelText('名单')).toHaveFocus()
})

test('另列文件名的，只有按钮', () => {
  render(<FileInput hidesName button="添加文件" aria-label="添加文件" />)
  expect(screen.getByText('添加文件')).toBeInTheDocument()
  expect(screen.queryByText('未选择文件')).not.toBeInTheDocument()
})
