import { act, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { findControls, restoreValues, writeControl } from '@/components/forms/form-controls'

function Controlled() {
  const [value, setValue] = useState('')
  return (
    <>
      <input aria-label="姓名" value={value} onChange={(event) => setValue(event.target.value)} />
      <output>{value}</output>
    </>
  )
}

test('写入受控的输入框，React 也知道', () => {
  render(<Controlled />)
  const input = screen.getByLabelText<HTMLInputElement>('姓名')
  act(() => writeControl(input, '许静'))
  expect(screen.getByText('许静')).toBeInTheDocument()
})

test('退回的值回到各自的控件：文本、下拉、单选、复选、同名多行', () => {
  render(
    <form aria-label="表单">
      <input name="name" aria-label="姓名" />
      <select name="reason" aria-label="原因">
        <option value="">请选择</option>
        <option value="other">其他</option>
      </select>
      <input type="radio" name="way" value="phone" aria-label="电话" defaultChecked />
      <input type="radio" name="way" value="video" aria-label="视频" />
      <input type="checkbox" name="ground" value="a" aria-label="甲" defaultChecked />
      <input type="checkbox" name="ground" value="b" aria-label="乙" />
      <input name="party" aria-label="当事人一" />
      <input name="party" aria-label="当事人二" />
      <input type="file" name="file" aria-label="材料" />
    </form>,
  )
  const form = screen.getByRole<HTMLFormElement>('form')
  const single = { name: '许静', reason: 'other', way: 'video', file: 'C:\\fake', unknown: 'x' }
  restoreValues(form, { ...single, ground: ['b'], party: ['甲', '乙'] })
  expect(screen.getByLabelText('姓名')).toHaveValue('许静')
  expect(screen.getByLabelText('原因')).toHaveValue('other')
  expect(screen.getByLabelText('视频')).toBeChecked()
  expect(screen.getByLabelText('甲')).not.toBeChecked()
  expect(screen.getByLabelText('乙')).toBeChecked()
  expect(findControls(form, 'party').map((control) => control.value)).toEqual(['甲', '乙'])
})
