import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ReadAloudButton } from '@/components/layout/read-aloud-button'

// 朗读：浏览器自己的声音；没有中文声音的没有按钮；再按一次、离开页面就停。

class Utterance {
  voice: unknown = null
  lang = ''
  rate = 1
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly text: string) {}
}

/** The part of a browser that speaks, which jsdom lacks. */
function layVoices(languages: readonly string[]) {
  let voices = languages.map((lang) => ({ lang }))
  const listeners = new Set<() => void>()
  const queue: Utterance[] = []
  Object.assign(window, {
    SpeechSynthesisUtterance: Utterance,
    speechSynthesis: {
      getVoices: () => voices,
      speak: (each: Utterance) => queue.push(each),
      cancel: () => queue.splice(0),
      addEventListener: (_kind: string, heard: () => void) => listeners.add(heard),
      removeEventListener: (_kind: string, heard: () => void) => listeners.delete(heard),
    },
  })
  const load = (more: readonly string[]) => {
    voices = more.map((lang) => ({ lang }))
    for (const heard of listeners) heard()
  }
  return { queue, load }
}

afterEach(() => {
  Reflect.deleteProperty(window, 'speechSynthesis')
})

const page = (
  <>
    <ReadAloudButton target="read" />
    <div id="read">{'您愿意调解吗？\n\n愿意不愿意由您定。'}</div>
    <p>不读</p>
  </>
)
const button = () => screen.queryByRole('button')

test('浏览器不会说话，或者没有中文声音：没有按钮', () => {
  const { unmount } = render(page)
  expect(button()).toBeNull()
  unmount()
  layVoices(['en-US'])
  render(page)
  expect(button()).toBeNull()
})

test('声音后来才装好：按钮出现', () => {
  const { load } = layVoices([])
  render(page)
  expect(button()).toBeNull()
  act(() => load(['en-US', 'zh-CN']))
  expect(button()).toHaveAccessibleName('朗读')
})

test('逐行读这一部分，用中文的声音；读完变回“朗读”', async () => {
  const { queue } = layVoices(['en-US', 'zh-CN'])
  render(page)
  await userEvent.click(button()!)
  expect(queue.map(({ text }) => text)).toEqual(['您愿意调解吗？', '愿意不愿意由您定。'])
  expect(queue[0]).toMatchObject({ voice: { lang: 'zh-CN' }, lang: 'zh-CN' })
  expect(button()).toHaveAccessibleName('停止朗读')
  act(() => queue.at(-1)!.onend?.())
  expect(button()).toHaveAccessibleName('朗读')
})

test('再按一次就停；离开页面也停', async () => {
  const { queue } = layVoices(['zh-CN'])
  const { unmount } = render(page)
  await userEvent.click(button()!)
  await userEvent.click(button()!)
  expect(queue).toEqual([])
  expect(button()).toHaveAccessibleName('朗读')
  await userEvent.click(button()!)
  expect(queue).toHaveLength(2)
  unmount()
  expect(queue).toEqual([])
})
