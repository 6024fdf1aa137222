import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  changeItems,
  itemsOf,
  readDraft,
  readOrder,
  writeOrder,
} from '@/app/(mediator)/mediator/cases/[caseId]/agreement/_components/agreement-fields'
import { AgreementForm } from '@/app/(mediator)/mediator/cases/[caseId]/agreement/_components/agreement-form'
import { viewDraft } from '@/app/(mediator)/mediator/cases/[caseId]/agreement/_components/view-draft'
import { saveAgreementAction } from '@/app/(mediator)/mediator/cases/[caseId]/agreement/actions'
import { readForm } from '@/lib/edge/action/read-form'
import { CONTEXT, clause, draft, inParts, pay } from '../../domain/agreement/sound-draft'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/agreement/actions', () => ({
  saveAgreementAction: jest.fn(),
}))

const action = jest.mocked(saveAgreementAction)
beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
})

const show = (stored = draft([pay()]), version = 1) =>
  render(
    <AgreementForm
      caseId="c1"
      agreementNo={1}
      version={version}
      draft={stored}
      context={CONTEXT}
      initial={viewDraft(stored, CONTEXT)}
    />,
  )
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const preview = () => screen.getByRole('region', { name: '条款预览' })
const sent = () => {
  const fields = readForm(action.mock.lastCall![1])
  return readDraft(fields, readOrder(String(fields.order ?? '')))
}

test('已保存的条款照原样填好；没有改动的，送出的就是原来的', async () => {
  const stored = draft([
    pay(),
    inParts('30000', [
      ['2026-12-15', '15000'],
      ['2027-01-15', '15000'],
    ]),
    clause('other', '双方再无其他争议。'),
  ])
  show(stored)
  await press('保存并核对')
  expect(sent()).toEqual(stored)
  expect(readForm(action.mock.lastCall![1])).toMatchObject({ agreementNo: '1', version: '1' })
})

test('边填边检查：大写、问题和预览跟着变', async () => {
  show()
  expect(screen.getByText('没有发现须更正之处')).toBeInTheDocument()
  expect(preview()).toHaveTextContent('第一条恒信物业于2026年12月15日前')
  type('金额（元）', '38650.5')
  expect(
    await screen.findByText(/人民币叁万捌仟陆佰伍拾元伍角整/, { selector: 'p[id]' }),
  ).toBeVisible()
  type('金额（元）', '三万')
  expect(await screen.findByText('还有 1 处须填写或者更正，才能定稿')).toBeInTheDocument()
  expect(screen.getByLabelText('金额（元）')).toHaveAccessibleDescription(/金额应为数字/)
})

test('不能写的一句当场指出，可以换成违约金', async () => {
  show(draft([pay(), clause('default', '')]))
  type('违约责任', '逾期付款的，由法院直接判决。')
  await screen.findByText(/民事调解规定第8条/)
  await press('换成：逾期付款的，逾期部分自逾期之日起按日万分之三支付违约金。')
  expect(await screen.findByText('没有发现须更正之处')).toBeInTheDocument()
  expect(preview()).toHaveTextContent('第二条逾期付款的，逾期部分')
})

test('添加的条款先不催；移动、删除以后，各项填的仍跟着各项', async () => {
  show(draft([pay(), clause('other', '甲')]))
  await press('分期付款')
  const added = screen.getByRole('region', { name: '3 分期付款' })
  expect(within(added).queryByRole('alert')).toBeNull()
  expect(within(added).getByLabelText('总额（元）')).not.toHaveAccessibleDescription()
  expect(within(added).getByLabelText('第 2 期日期')).toBeInTheDocument()
  await press('上移第 2 项')
  await press('删除第 3 项')
  await press('保存并核对')
  expect(sent().terms).toEqual([clause('other', '甲'), pay()])
})

test('删除已保存的一项再添加的，是空的', async () => {
  show(draft([clause('other', '甲')]))
  await press('删除第 1 项')
  await press('其他约定')
  expect(screen.getByLabelText('约定的内容')).toHaveValue('')
})

test('没有脚本时同一按钮的含义相同：次序写成文字，读回来一样；不认识的不算', () => {
  const items = itemsOf(draft([pay(), clause('other', '甲')]))
  expect(readOrder(writeOrder(items))).toEqual(items)
  expect(readOrder('promise.a.0,payment.<b>.0,act.c.x')).toEqual([
    { kind: 'act', key: 'c', parts: 0 },
  ])
  const kinds = (change: string) =>
    changeItems(items, change).map(({ kind, parts }) => `${kind}${parts}`)
  expect(kinds('add.instalments')).toEqual(['payment0', 'other0', 'instalments2'])
  expect(kinds('down.t0')).toEqual(['other0', 'payment0'])
  expect(kinds('up.t0')).toEqual(['payment0', 'other0'])
  expect(kinds('part.t0')).toEqual(['payment1', 'other0'])
  expect(kinds('remove.t0')).toEqual(['other0'])
  for (const change of ['', 'add.promise', 'remove.t9', 'up.'])
    expect(kinds(change)).toEqual(kinds(''))
})
