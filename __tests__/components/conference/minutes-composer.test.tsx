import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  MinutesComposer,
  type WrittenPart,
} from '@/app/(mediator)/mediator/cases/[caseId]/meetings/[meetingId]/conference/_components/minutes-composer'

// 会议室里记笔录：一次一个表单，换一项再换回来，打的字还在；记下的新一条滚到眼前。docs/decisions/0198。

const partOf = (part: WrittenPart, count = 0) => ({
  part,
  count,
  listId: `list-${part}`,
  form: <input aria-label={part} />,
})
const ALL = [partOf('statement'), partOf('proposal'), partOf('fact')]

const scrolled: string[] = []
/** How high what was written is, where it scrolls; 0: as on a phone. */
let height = 0
beforeEach(() => {
  scrolled.length = 0
  height = 900
  jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => height)
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this.id)
  }
})

const choose = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const room = (statements: readonly string[], proposals: readonly string[]) => (
  <div className="room-written">
    <ol id="list-statement">
      {statements.map((id) => (
        <li key={id} id={id} />
      ))}
    </ol>
    <ol id="list-proposal">
      {proposals.map((id) => (
        <li key={id} id={id} />
      ))}
    </ol>
    <MinutesComposer
      parts={[partOf('statement', statements.length), partOf('proposal', proposals.length)]}
    />
  </div>
)

test('先记陈述；别的一项按了才看到', async () => {
  render(<MinutesComposer parts={ALL} />)
  expect(screen.getByRole('button', { name: '陈述' })).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('textbox', { name: 'statement' })).toBeVisible()
  expect(screen.getByLabelText('fact')).not.toBeVisible()
  await choose('无争议事实')
  expect(screen.getByRole('textbox', { name: 'fact' })).toBeVisible()
  expect(screen.getByLabelText('statement')).not.toBeVisible()
})

test('换一项再换回来，打的字还在', async () => {
  render(<MinutesComposer parts={ALL} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'statement' }), '渗漏属实')
  await choose('方案')
  await choose('陈述')
  expect(screen.getByRole('textbox', { name: 'statement' })).toHaveValue('渗漏属实')
})

test('没有笔录时先不打开表单', () => {
  render(<MinutesComposer parts={[partOf('fact')]} />)
  expect(screen.getByRole('button', { name: '记一条无争议事实' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('记下的新一条滚到眼前，换一项看到那一项的最后一条；少一条不滚', async () => {
  const { rerender } = render(room(['a'], ['p', 'q']))
  rerender(room(['a', 'b'], ['p', 'q']))
  expect(scrolled).toEqual(['b'])
  await choose('方案')
  expect(scrolled).toEqual(['b', 'q'])
  rerender(room(['a', 'b'], ['p']))
  expect(scrolled).toEqual(['b', 'q'])
})

test('手机上，记下一条、换一项都不滚：表单还在眼前', async () => {
  height = 0
  const { rerender } = render(room(['a'], ['p']))
  rerender(room(['a', 'b'], ['p']))
  await choose('方案')
  expect(scrolled).toEqual([])
})
