import { render, screen } from '@testing-library/react'
import { DoneNotice } from '@/components/ui/done-notice'

afterEach(() => window.history.replaceState(null, '', '/'))

const sentences = { added: '已添加“示例区人民法院”。' }

test('办理后到另一页的，该页写明办理结果，只显示一次', () => {
  window.history.replaceState(null, '', '/system/courts/c1?done=added')
  render(<DoneNotice done="added" sentences={sentences} />)
  expect(screen.getByRole('status')).toHaveTextContent('已添加“示例区人民法院”。')
  expect(window.location.search).toBe('')
})

test.each([undefined, '', 'x', 'constructor', '请拨打电话'])(
  '地址里的其他内容（%s）不显示在页面上',
  (done) => {
    expect(render(<DoneNotice done={done} sentences={sentences} />).container).toBeEmptyDOMElement()
  },
)
