import { render } from '@testing-library/react'
import { DotLine } from '@/components/ui/dot-line'
import { WholeDays } from '@/components/ui/whole-days'

const piecesOf = (container: HTMLElement) =>
  Array.from(container.querySelectorAll('span'), ({ textContent }) => textContent)

test('一行要点：读起来仍是一句，只在要点之间换行，空缺的不占位', () => {
  const { container } = render(
    <p>
      <DotLine parts={['物业服务合同纠纷', null, '示例区人民法院', '', '2026-11-19']} />
    </p>,
  )
  expect(container).toHaveTextContent('物业服务合同纠纷 · 示例区人民法院 · 2026-11-19')
  expect(piecesOf(container)).toEqual(['物业服务合同纠纷 ·', '示例区人民法院 ·', '2026-11-19'])
})

test('句子里的日期和时刻不拆开，其余文字一字不改', () => {
  const { container } = render(
    <p>
      <WholeDays>2026-11-22 16:20 以电话联系，期限至 2026-12-25。</WholeDays>
    </p>,
  )
  expect(container).toHaveTextContent('2026-11-22 16:20 以电话联系，期限至 2026-12-25。')
  expect(piecesOf(container)).toEqual(['2026-11-22 16:20', '2026-12-25'])
})

test('没有日期的句子只是文字', () => {
  const { container } = render(
    <p>
      <WholeDays>案件退回法院。</WholeDays>
    </p>,
  )
  expect(container.innerHTML).toBe('<p>案件退回法院。</p>')
})
