import { render, screen } from '@testing-library/react'
import { SignatureList } from '@/components/document/signature-list'
import type { SignatureLineView } from '@/lib/queries/case/signatures-view'

const LINE: SignatureLineView = {
  place: 2,
  name: '许静',
  role: '申请人',
  step: 1,
  state: 'open',
  stateWords: '待签',
  detail: null,
  note: null,
  offers: null,
  whose: null,
}

const show = (offers: SignatureLineView['offers'], hrefOf?: (place: number) => string) =>
  render(
    <SignatureList
      signing={{
        lines: [{ ...LINE, offers }],
        isPaperOnly: false,
        effective: null,
        code: null,
        signedMaterialId: null,
        whyNot: null,
      }}
      hrefOf={hrefOf}
    />,
  )
const links = () =>
  screen.queryAllByRole('link').map((a) => [a.textContent, a.getAttribute('href')])
const hrefOf = (place: number) => `/sign?place=${place}`

test.each<[SignatureLineView['offers'], readonly (readonly string[])[]]>([
  ['sign', [['签署', '/sign?place=2']]],
  ['paper', [['登记纸质签署', '/sign?place=2']]],
  [null, []],
])('%s 的位置给出相应的链接', (offers, expected) => {
  show(offers, hrefOf)
  expect(links()).toEqual(expected)
})

test('没有签署页面的地方不给链接', () => {
  show('sign')
  expect(links()).toEqual([])
})
