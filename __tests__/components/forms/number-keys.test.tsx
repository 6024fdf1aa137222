import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NumberKeys } from '@/components/forms/number-keys'

function Fields() {
  return (
    <NumberKeys>
      {['来源', '情形'].map((name) =>
        ['甲', '乙'].map((value) => (
          <label key={name + value}>
            {name + value}
            <input type="radio" name={name} value={value} />
          </label>
        )),
      )}
      <input aria-label="案号" />
    </NumberKeys>
  )
}

const radio = (name: string) => screen.getByLabelText<HTMLInputElement>(name)

test('数字键依次选择还没有选的一组；在哪一组上就改哪一组', async () => {
  const user = userEvent.setup()
  render(<Fields />)
  await user.keyboard('2')
  expect(radio('来源乙').checked).toBe(true)
  expect(document.activeElement).toBe(radio('来源乙'))
  await user.keyboard('1')
  expect(radio('来源甲').checked).toBe(true)
  ;(document.activeElement as HTMLElement).blur()
  await user.keyboard('2')
  expect(radio('情形乙').checked).toBe(true)
  expect(radio('来源甲').checked).toBe(true)
})

test('正在输入时，数字就是数字；没有这一项的键不起作用', async () => {
  const user = userEvent.setup()
  render(<Fields />)
  await user.type(screen.getByLabelText('案号'), '12')
  expect(screen.getByLabelText<HTMLInputElement>('案号').value).toBe('12')
  ;(document.activeElement as HTMLElement).blur()
  await user.keyboard('3')
  expect(screen.queryAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(
    false,
  )
})
