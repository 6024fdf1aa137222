import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ListForm } from '@/components/list/list-form'
import { ListFrame } from '@/components/list/list-frame'

const push = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))
beforeEach(() => push.mockClear())

function Search({
  values,
  onSend,
}: {
  values: Record<string, string | undefined>
  onSend?: (form: HTMLFormElement) => void
}) {
  return (
    <ListFrame>
      <ListForm action="/list" values={values} {...(onSend && { onSend })}>
        <input type="hidden" name="size" value="50" />
        <input aria-label="姓名" name="q" defaultValue={values.q} />
        <select aria-label="状态" name="state" defaultValue={values.state ?? ''}>
          <option value="">全部</option>
          <option value="active">启用</option>
        </select>
        <button type="submit">查询</button>
      </ListForm>
    </ListFrame>
  )
}

test('查询写进地址，空的不写，前后空格去掉；焦点留在原处，不重新载入', async () => {
  const { rerender } = render(<Search values={{}} />)
  const name = screen.getByLabelText('姓名')
  await userEvent.type(name, '  谢岚 {Enter}')
  expect(push).toHaveBeenCalledWith(`/list?size=50&q=${encodeURIComponent('谢岚')}`, {
    scroll: false,
  })
  rerender(<Search values={{ q: '谢岚' }} />)
  expect(screen.getByLabelText('姓名')).toBe(name)
  expect(name).toHaveFocus()
})

test('后退带回当时的条件；正在打的字不动', async () => {
  const { rerender } = render(<Search values={{ q: '谢岚', state: 'active' }} />)
  rerender(<Search values={{}} />)
  expect(
    [screen.getByLabelText('姓名'), screen.getByLabelText('状态')].map(
      (each) => (each as HTMLInputElement).value,
    ),
  ).toEqual(['', ''])
  await userEvent.type(screen.getByLabelText('姓名'), '王')
  rerender(<Search values={{ q: '谢岚', state: 'active' }} />)
  expect(
    [screen.getByLabelText('姓名'), screen.getByLabelText('状态')].map(
      (each) => (each as HTMLInputElement).value,
    ),
  ).toEqual(['王', 'active'])
})

test('送出之前可以改写：完整的手机号不进地址', async () => {
  render(
    <Search
      values={{}}
      onSend={(form) => {
        ;(form.elements.namedItem('q') as HTMLInputElement).value = '5678'
      }}
    />,
  )
  await userEvent.type(screen.getByLabelText('姓名'), '13812345678{Enter}')
  expect(push).toHaveBeenCalledWith('/list?size=50&q=5678', { scroll: false })
})
