import { render } from '@testing-library/react'
import { PageHeader } from '@/components/layout/page-header'
import { DefinitionList } from '@/components/ui/definition-list'
import { DotLine } from '@/components/ui/dot-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
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
  expect(piecesOf(container)).toEqual(['2026-11-22 16:20', '2026-12-25。'])
})

test('中文写的日期也不拆开；夹在句子里的控件原样保留', () => {
  const { container } = render(
    <p>
      <WholeDays>
        调解期限至 2027年1月15日，最迟 12月1日 17:30 通知。<a href="#why">理由</a>
      </WholeDays>
    </p>,
  )
  expect(container).toHaveTextContent('调解期限至 2027年1月15日，最迟 12月1日 17:30 通知。理由')
  expect(piecesOf(container)).toEqual(['2027年1月15日，', '12月1日 17:30'])
  expect(container.querySelector('a')).toHaveTextContent('理由')
})

test.each([
  ['提示', <Notice key="a">期限至 2026-12-28。</Notice>],
  ['事实', <DefinitionList key="b" items={[{ term: '届满日', value: '2026-12-28（暂定）' }]} />],
  ['页头', <PageHeader key="c" title="案件" subtitle="最早的 2026-12-28 届满" />],
  [
    '字段的说明和错误',
    <Field key="d" label="日期" help="2026-12-28 之前" error="不能晚于 2026-12-28。">
      <Input />
    </Field>,
  ],
])('%s里的日期不拆开', (_, drawn) => {
  const { container } = render(drawn)
  const whole = Array.from(container.querySelectorAll('span.whitespace-nowrap'))
  expect(whole.length).toBe(container.textContent!.split('2026-12-28').length - 1)
  for (const { textContent } of whole) expect(textContent).toMatch(/^2026-12-28。?$/)
})

test('日期前的括号、日期后的标点不与日期分开：行首没有标点', () => {
  const { container } = render(
    <p>
      <WholeDays>
        未收到调解通知（9月23日 15:00）：当事人拒收，请于 2026-09-24（周四）前登记。
      </WholeDays>
    </p>,
  )
  expect(piecesOf(container)).toEqual(['（9月23日 15:00）：', '2026-09-24'])
})

test('没有日期的句子只是文字', () => {
  const { container } = render(
    <p>
      <WholeDays>案件退回法院。</WholeDays>
    </p>,
  )
  expect(container.innerHTML).toBe('<p>案件退回法院。</p>')
})
