import { render } from '@testing-library/react'
import { useAskBeforeLeaving } from '@/components/forms/ask-before-leaving'
import { mayLeave } from '@/components/ui/leaving'

function Holding({ isHeld }: { isHeld: boolean }) {
  useAskBeforeLeaving(() => isHeld, '密码离开后无法再看。')
  return null
}

/** A browser with the Navigation API, reduced to what is listened for. */
class Navigations extends EventTarget {
  go(navigationType: string): Event {
    const event = Object.assign(new Event('navigate', { cancelable: true }), { navigationType })
    this.dispatchEvent(event)
    return event
  }
}

const navigation = new Navigations()
let ask: jest.SpiedFunction<typeof window.confirm>

beforeEach(() => {
  Object.assign(window, { navigation })
  ask = jest.spyOn(window, 'confirm').mockReturnValue(false)
})
afterEach(() => {
  ask.mockRestore()
  Reflect.deleteProperty(window, 'navigation')
})

test('浏览器的后退先问，不同意就不走；本站自己的前往不重复问', () => {
  render(<Holding isHeld />)
  expect(navigation.go('traverse').defaultPrevented).toBe(true)
  expect(ask).toHaveBeenCalledWith('密码离开后无法再看。')
  ask.mockReturnValue(true)
  expect(navigation.go('traverse').defaultPrevented).toBe(false)
  ask.mockClear()
  expect(navigation.go('push').defaultPrevented).toBe(false)
  expect(ask).not.toHaveBeenCalled()
})

test('没有会丢失的内容时不问；离开之后不再问', () => {
  const { rerender, unmount } = render(<Holding isHeld={false} />)
  expect([mayLeave(), navigation.go('traverse').defaultPrevented]).toEqual([true, false])
  rerender(<Holding isHeld />)
  expect(mayLeave()).toBe(false)
  unmount()
  ask.mockClear()
  expect([mayLeave(), navigation.go('traverse').defaultPrevented]).toEqual([true, false])
  expect(ask).not.toHaveBeenCalled()
})

test('关掉页面先问；按写明不再显示的链接离开，换一整页也不问', () => {
  const { getByText } = render(
    <>
      <Holding isHeld />
      <a href="#list" data-lets-go>
        已交付
      </a>
    </>,
  )
  const isWarned = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(isWarned()).toBe(true)
  getByText('已交付').click()
  expect(isWarned()).toBe(false)
  expect(ask).not.toHaveBeenCalled()
})
