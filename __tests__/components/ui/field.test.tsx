import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Radio, RadioCard } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'

test('出错的字段：名称、说明和错误都读得到，控件标为有误', () => {
  render(
    <Field
      name="phone"
      label="手机号"
      help="用于接收短信。"
      error="手机号应为 11 位数字。"
      required
    >
      <Input inputMode="numeric" />
    </Field>,
  )
  const input = screen.getByRole('textbox', { name: '手机号' })
  expect(input).toHaveAccessibleDescription('用于接收短信。 手机号应为 11 位数字。')
  expect(input).toBeInvalid()
  expect(input).toHaveAttribute('aria-required', 'true')
  expect(input).toHaveAttribute('name', 'phone')
})

test('没有错误时控件不标为有误，也不指向不存在的说明', () => {
  render(
    <Field name="phone" label="手机号">
      <Input />
    </Field>,
  )
  const input = screen.getByLabelText('手机号')
  expect(input).not.toHaveAttribute('aria-invalid')
  expect(input).not.toHaveAttribute('aria-describedby')
})

test('说明写在控件之前', () => {
  render(
    <Field name="phone" label="手机号" help="用于接收短信。">
      <Input />
    </Field>,
  )
  const help = screen.getByText('用于接收短信。')
  expect(help.compareDocumentPosition(screen.getByLabelText('手机号'))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  )
})

test('选填写在标签旁边，不进入控件的名称', () => {
  render(
    <Field name="note" label="备注" optional>
      <Textarea />
    </Field>,
  )
  expect(screen.getByRole('textbox', { name: '备注' })).toBeInTheDocument()
  expect(screen.getByText('选填')).toBeInTheDocument()
})

test('一组单选有名称；方向键在组内移动', async () => {
  render(
    <Field name="channel" label="联系方式" group error="请选择联系方式。">
      <Radio value="phone" label="电话" />
      <Radio value="video" label="视频" />
    </Field>,
  )
  const group = screen.getByRole('group', { name: '联系方式' })
  expect(group).toHaveAccessibleDescription('请选择联系方式。')
  await userEvent.click(screen.getByRole('radio', { name: '电话' }))
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('radio', { name: '视频' })).toBeChecked()
  expect(screen.getByRole('radio', { name: '视频' })).toHaveAttribute('name', 'channel')
})

test('不能选的卡片选不上，原因写在卡片里', async () => {
  render(
    <>
      <RadioCard name="mediator" value="a" title="谢岚" />
      <RadioCard name="mediator" value="b" title="陈晓" disabled>
        手机号与被申请人代理人相同，不能分配
      </RadioCard>
    </>,
  )
  await userEvent.click(screen.getByText(/不能分配/))
  expect(screen.getByRole('radio', { name: /陈晓/ })).not.toBeChecked()
  await userEvent.click(screen.getByText('谢岚'))
  expect(screen.getByRole('radio', { name: /谢岚/ })).toBeChecked()
})

test('下拉框带请选择，空值提交为空字符串', () => {
  render(
    <form aria-label="筛选">
      <Field name="reason" label="原因">
        <Select options={[{ value: 'scope', label: '超出受理范围' }]} />
      </Field>
    </form>,
  )
  const form = screen.getByRole<HTMLFormElement>('form')
  expect(new FormData(form).get('reason')).toBe('')
  expect(screen.getByRole('option', { name: '请选择' })).toBeInTheDocument()
})

test('复选框点整行文字即可勾选', async () => {
  render(<Checkbox name="told" label="我已告知当事人" help="第十三条" />)
  await userEvent.click(screen.getByText('第十三条'))
  expect(screen.getByRole('checkbox')).toBeChecked()
})

test('卡片选项的名称换行时两行相当，不单独剩下一个字', () => {
  render(<RadioCard name="result" value="reached" title="约定再联系" />)
  expect(screen.getByText('约定再联系')).toHaveClass('text-balance')
})
