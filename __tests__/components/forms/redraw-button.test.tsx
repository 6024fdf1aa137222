import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { RedrawButton, SendOnEnter } from '@/components/forms/redraw-button'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { IDLE, type ActionState } from '@/lib/edge/action/action-state'

// 表单上面的选择重画这一页，写了的不丢：有脚本时只换页面，没有脚本时连同表单交过去、带回来。

const push = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ push }),
  unstable_rethrow: () => undefined,
}))
const action = jest.fn(async (): Promise<ActionState> => IDLE)

function Words() {
  return (
    <FormField name="words" label="您想问什么？">
      <Input defaultValue={useTypedText('words')} />
    </FormField>
  )
}

const page = (
  <>
    <SendOnEnter form="f" />
    <RedrawButton form="f" href="/consult?field=labour">
      劳动
    </RedrawButton>
    <ActionForm id="f" action={action}>
      <Words />
      <SubmitButton>提交</SubmitButton>
    </ActionForm>
  </>
)

beforeEach(() => jest.clearAllMocks())

test('有脚本：换页面，不提交，写了的还在', async () => {
  render(page)
  await userEvent.type(screen.getByLabelText('您想问什么？'), '漏水')
  await userEvent.click(screen.getByRole('button', { name: '劳动' }))
  expect(push).toHaveBeenCalledWith('/consult?field=labour', { scroll: false })
  expect(action).not.toHaveBeenCalled()
  expect(screen.getByLabelText('您想问什么？')).toHaveValue('漏水')
})

test('在输入框里按回车是提交，不是换一种：浏览器按的是表单的第一个按钮', () => {
  const { container } = render(page)
  const buttons = [...container.querySelector('form')!.elements].filter(
    (each) => each instanceof HTMLButtonElement && each.type === 'submit',
  )
  expect(buttons.map((each) => each.hasAttribute('formaction'))).toEqual([false, true, false])
  expect(buttons[0]).toHaveAttribute('tabindex', '-1')
})

test('没有脚本：按钮把整个表单交给那一页', () => {
  const html = renderToString(page)
  const [, button] = html.match(/<button[^>]*>/g)!
  for (const part of ['type="submit"', 'form="f"', 'name="$REDRAW"', '"/consult?field=labour"'])
    expect(button).toContain(part)
})
