import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import {
  RoomKeeper,
  useKeptRoom,
  useRoomKeeper,
  type KeptComponent,
} from '@/components/layout/room-keeper'
import type { KeptRoomProps } from '@/components/conference/room/kept-room'

// 会议室在页面之上：页面读不出来，会议室不动，旁边的内容是上一次读到的；再读到了就换；换了地址就没有了。

const route = { path: '/party/conferences/m1' }
jest.mock('next/navigation', () => ({ usePathname: () => route.path }))

let mounts = 0
/** In place of the room: counts how often it begins, and shows what the page gives. */
function Probe({ recording, retry }: KeptRoomProps) {
  useEffect(() => {
    mounts += 1
  }, [])
  return (
    <div data-testid="room">
      {recording}
      {retry ? <button onClick={retry}>读不出来</button> : null}
    </div>
  )
}

function Page({ notice }: { notice: string }) {
  const { isKept, enter, feed } = useRoomKeeper()
  const page = { recording: notice } as unknown as KeptRoomProps
  useEffect(() => {
    if (isKept) feed(page)
  })
  return isKept ? (
    <button>页面上的按钮</button>
  ) : (
    <button onClick={() => enter({ Room: Probe as KeptComponent, own: {} }, page)}>进入</button>
  )
}

const reset = jest.fn()
const ErrorPage = () => (useKeptRoom(reset) ? null : <h1>页面未能显示</h1>)

const room = () => screen.queryByTestId('room')
const show = (page: React.ReactNode) => <RoomKeeper>{page}</RoomKeeper>

beforeEach(() => {
  mounts = 0
  route.path = '/party/conferences/m1'
  reset.mockClear()
})

async function layEntered() {
  const view = render(show(<Page notice="正在录音录像" />))
  await userEvent.click(screen.getByRole('button', { name: '进入' }))
  expect(room()).toHaveTextContent('正在录音录像')
  return view
}

test('页面读不出来：会议室还是那一间，内容是上一次的，出错的页面不显示；再试用的是出错页面的办法', async () => {
  const { rerender } = await layEntered()
  rerender(show(<ErrorPage />))
  expect(room()).toHaveTextContent('正在录音录像')
  expect(screen.queryByText('页面未能显示')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '读不出来' }))
  expect(reset).toHaveBeenCalledTimes(1)
  rerender(show(<Page notice="已经停止" />))
  expect(room()).toHaveTextContent(/^已经停止$/)
  expect(mounts).toBe(1)
})

test('离开这个地址，会议室就没有了；再来，要再进一次', async () => {
  const { rerender } = await layEntered()
  route.path = '/party'
  await act(async () => rerender(show(<p>我的调解</p>)))
  expect(room()).toBeNull()
  route.path = '/party/conferences/m1'
  rerender(show(<Page notice="正在录音录像" />))
  expect(room()).toBeNull()
  expect(screen.getByRole('button', { name: '进入' })).toBeVisible()
})

test('会议室下面的页面，按键和读屏都到不了', async () => {
  await layEntered()
  expect(screen.getByText('页面上的按钮').closest('[inert]')).not.toBeNull()
  expect(room()!.closest('[inert]')).toBeNull()
})

test('没有进会议室的，出错的页面照常显示', () => {
  render(show(<ErrorPage />))
  expect(screen.getByText('页面未能显示')).toBeVisible()
})
