import fc from 'fast-check'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StatusBadge } from '@/components/case/status-badge'
import { CellNote, NoValue } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { toStaticMarkup } from '@/components/ui/static-markup'

// 行写成的文字，必须与 React 自己写的一字不差；写不了的当场说出来。

const same = (node: ReactNode) => expect(toStaticMarkup(node)).toBe(renderToStaticMarkup(node))

test('行里用的各种部件，写出来与 React 一样', () => {
  same(
    <RowLink href="/institution/cases/1" data-row-link aria-label="查看 (2026) 多元化解1号">
      (2026) 多元化解1号
    </RowLink>,
  )
  same(<StatusBadge status="in_mediation" />)
  same(
    <td role="cell" data-card={undefined} data-label="申请人" className="px-2">
      <NoValue />
    </td>,
  )
  same(<CellNote>{['甲', 1, 0, null, false, true, undefined, <b key="b">乙</b>]}</CellNote>)
  same(
    <button
      type="button"
      disabled={false}
      hidden
      aria-haspopup="dialog"
      aria-expanded={false}
      tabIndex={-1}
    >
      受理
    </button>,
  )
  same(
    <tr>
      <td colSpan={3} />
    </tr>,
  )
  same(
    <>
      <br />
      <time dateTime="2026-11-25">今天</time>
      {0}
      {12n}
    </>,
  )
})

test('任何文字都不能变成标签或者属性', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, more) => {
      same(
        <span title={text} data-value={more} className={more}>
          {text}
          <b>{more}</b>
        </span>,
      )
    }),
  )
  expect(toStaticMarkup(<span title={'"><script>'}>{"<img src=x onerror='1'>&"}</span>)).toBe(
    '<span title="&quot;&gt;&lt;script&gt;">&lt;img src=x onerror=&#x27;1&#x27;&gt;&amp;</span>',
  )
})

test.each<[string, ReactNode]>([
  [
    '按下去要做什么的',
    <button key="1" type="button" onClick={() => undefined}>
      受理
    </button>,
  ],
  ['会执行的标签', <script key="2">1</script>],
  [
    '会执行的地址',
    <a key="3" href="javascript:alert(1)">
      看
    </a>,
  ],
  [
    '别处的地址',
    <a key="4" href="//example.com">
      看
    </a>,
  ],
  ['自己拼的标签', <span key="5" dangerouslySetInnerHTML={{ __html: '<b>' }} />],
  [
    '没有列出的属性',
    <span key="6" style={{ color: 'red' }}>
      红
    </span>,
  ],
  ['不是元素的对象', { then: 1 } as unknown as ReactNode],
])('%s：不写，直说', (_name, node) => {
  expect(() => toStaticMarkup(node)).toThrow(/row of a list/)
})
