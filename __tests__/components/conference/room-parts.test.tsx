import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DoorList } from '@/components/conference/door-list'
import { findWide, RoomTiles } from '@/components/conference/room/room-tiles'
import { Troubles, type TroublesProps } from '@/components/conference/room/troubles'
import { Tile } from '@/components/conference/room/tile'
import { useComings } from '@/components/conference/room/use-comings'
import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'

// 会议室各部分向人说的话：线路、举手、连接不上怎么办、谁进来谁离开。docs/decisions/0147。

beforeEach(() => {
  jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
})

const NOW = Date.parse('2026-11-29T10:00:00Z')

const seat = (change: Partial<SeatState> = {}): SeatState => ({
  seat: 's1',
  name: '许静',
  kind: 'party',
  side: 'applicant',
  isHost: false,
  hasReadRights: false,
  hall: 'joint',
  epoch: 1,
  isReachable: true,
  isMuted: false,
  isMutedByHost: false,
  isPictureOff: false,
  handAt: null,
  line: 'good',
  form: 'picture',
  company: null,
  companyWords: null,
  door: [],
  ...change,
})

type TileChange = Partial<Parameters<typeof Tile>[0]>
const tile = (change: TileChange) =>
  render(
    <Tile
      seat={seat()}
      stream={null}
      line="good"
      isSpeaking={false}
      hasTurn={false}
      now={NOW}
      {...change}
    />,
  )

test.each<readonly [string, TileChange, string]>([
  ['线路好', {}, '线路好'],
  ['声音断续', { line: 'broken' }, '声音断续'],
  ['断线', { line: 'lost' }, '断线'],
  ['还没有连上，不说线路', { line: 'lost', isConnecting: true }, '正在连接'],
  ['说话', { isSpeaking: true }, '正在说话 · 线路好'],
  ['静音的不算说话', { isSpeaking: true, seat: seat({ isMuted: true }) }, '已静音 · 线路好'],
  ['关了画面', { seat: seat({ isPictureOff: true }) }, '没有画面 · 线路好'],
  ['打电话参加', { seat: seat({ form: 'telephone' }) }, '打电话参加 · 线路好'],
])('一个人的画面下面写着：%s', (_name, change, words) => {
  tile(change)
  expect(screen.getByText(words)).toBeVisible()
})

test.each([
  ['一个别人：一样大', ['party'], 'all'],
  ['当事人看：调解员占一行，双方一样大', ['mediator', 'party'], 'first'],
  ['调解员看：双方一样大，自己占一行', ['party', 'party'], 'own'],
  ['四个人：都一样大', ['mediator', 'party', 'agent'], 'none'],
  ['法官看五个人：双方一样大', ['party', 'party', 'agent', 'agent'], 'own'],
] as const)('手机上的画面，%s', (_name, kinds, wide) => {
  expect(findWide(kinds.map((kind) => ({ kind })))).toBe(wide)
})

test('举手写明几分钟；时钟有差别也不是负数', () => {
  const { rerender } = tile({ seat: seat({ handAt: '2026-11-29T09:57:30Z' }) })
  expect(screen.getByText('举手2分钟')).toBeVisible()
  rerender(
    <Tile
      seat={seat({ handAt: '2026-11-29T10:00:30Z' })}
      stream={null}
      line="good"
      isSpeaking={false}
      hasTurn={false}
      now={NOW}
    />,
  )
  expect(screen.getByText('刚举手')).toBeVisible()
})

test('只传声音的时候，别人的格子里没有停住的旧画面；又传画面，就又有', () => {
  const stream = {} as MediaStream
  const tiles = (hasPictures: boolean) => (
    <RoomTiles
      own={seat({ seat: 's0' })}
      ownVideo={null}
      ownLine="good"
      others={[seat()]}
      remotes={new Map([['s1', { stream, state: 'connected', line: 'good' }]])}
      speaker={null}
      now={NOW}
      isStrip={false}
      hasPictures={hasPictures}
    />
  )
  const { container, rerender } = render(tiles(true))
  const picture = container.querySelector<HTMLVideoElement>('[data-seat="s1"] video')!
  expect([picture.srcObject, picture.classList.contains('invisible')]).toEqual([stream, false])
  rerender(tiles(false))
  expect([picture.srcObject, picture.classList.contains('invisible')]).toEqual([null, true])
  rerender(tiles(true))
  expect(picture.srcObject).toBe(stream)
})

const NOTHING = {
  closeProblem: () => undefined,
  playSound: () => undefined,
  reconnect: () => undefined,
  keepSound: () => undefined,
  picture: () => undefined,
  formBack: () => undefined,
  hand: () => undefined,
  call: () => undefined,
}

const DEVICES: TroublesProps['devices'] = {
  states: { camera: 'works', microphone: 'works' },
  pluggedIn: [],
  isInterrupted: false,
  reopen: () => Promise.resolve(),
}
const ROOM_VIEW: TroublesProps['view'] = {
  form: 'picture',
  telephoneSince: null,
  caseNo: '（2026）浙0106诉前调1号',
  isHearing: false,
  own: seat(),
}
const viewOf = (change: Partial<SeatState>, of: Partial<TroublesProps['view']> = {}) => ({
  ...ROOM_VIEW,
  ...of,
  own: seat(change),
})

const troubles = (change: Partial<TroublesProps>) =>
  render(
    <Troubles
      stream="open"
      isStale={false}
      devices={DEVICES}
      isSoundBlocked={false}
      unreachable={[]}
      isNoneReached={false}
      isSoundAlone={false}
      ownLine="good"
      view={ROOM_VIEW}
      call={{ phone: '0571-8888', isBridge: true }}
      hasMedia
      isHost={false}
      problem={null}
      on={NOTHING}
      {...change}
    />,
  )

test('都正常，就什么也不说', () => {
  const { container } = troubles({})
  expect(container.textContent).toBe('')
})

test('连接不上：写明和谁，能重新连接，也能打电话', async () => {
  const reconnect = jest.fn()
  troubles({ unreachable: ['谢岚'], on: { ...NOTHING, reconnect } })
  expect(screen.getByText('和谢岚连接不上')).toBeVisible()
  expect(screen.getByRole('button', { name: '听不清，打电话' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '重新连接' }))
  expect(reconnect).toHaveBeenCalledTimes(1)
})

test('自己的线路断续：先只留声音，已经只有声音的，打电话', () => {
  const { unmount } = troubles({ ownLine: 'broken' })
  expect(screen.getByRole('button', { name: '只留声音' })).toBeVisible()
  unmount()
  troubles({ ownLine: 'broken', view: viewOf({ form: 'sound' }) })
  expect(screen.queryByRole('button', { name: '只留声音' })).toBeNull()
  expect(screen.getByRole('button', { name: '听不清，打电话' })).toBeVisible()
})

test('只用声音的：写明两个方向都没有画面，一按就恢复；旁人看到“仅声音”', async () => {
  const picture = jest.fn()
  troubles({ view: viewOf({ form: 'sound' }), on: { ...NOTHING, picture } })
  expect(screen.getByText(/画面不收也不发/u)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '恢复画面' }))
  expect(picture).toHaveBeenCalledTimes(1)
  tile({ seat: seat({ form: 'sound' }) })
  expect(screen.getByText('仅声音 · 线路好')).toBeVisible()
})

test('自己用电话：写明从几点起、打哪个号码，能重新连接', async () => {
  const picture = jest.fn()
  const view = viewOf({ form: 'telephone' }, { telephoneSince: '15:20' })
  troubles({ view, on: { ...NOTHING, picture } })
  const note = screen.getByText(/15:20起用电话。/u)
  expect(note).toHaveTextContent('0571-8888')
  expect(note).toHaveTextContent('摄像头和麦克风已关')
  await userEvent.click(screen.getByRole('button', { name: '重新连接' }))
  expect(picture).toHaveBeenCalledTimes(1)
})

test('全体用电话：当事人看到号码，不能自己改回；主持人能改回', async () => {
  const formBack = jest.fn()
  const view = viewOf({}, { form: 'telephone', telephoneSince: '15:20' })
  const { unmount } = troubles({ view })
  expect(screen.getByText(/0571-8888/u)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  unmount()
  troubles({ view, isHost: true, on: { ...NOTHING, formBack } })
  await userEvent.click(screen.getByRole('button', { name: '回到画面和声音' }))
  expect(formBack).toHaveBeenCalledTimes(1)
})

test('被主持人静音：告诉本人，一按就举手；已经举手的，不再有按钮', async () => {
  const hand = jest.fn()
  const { unmount } = troubles({ view: viewOf({ isMutedByHost: true }), on: { ...NOTHING, hand } })
  expect(screen.getByRole('status')).toHaveTextContent('调解员已将您静音。要发言的，请举手。')
  await userEvent.click(screen.getByRole('button', { name: '举手' }))
  expect(hand).toHaveBeenCalledTimes(1)
  unmount()
  troubles({ view: viewOf({ isMutedByHost: true, handAt: '2026-11-29T09:55:00Z' }) })
  expect(screen.queryByRole('button', { name: '举手' })).toBeNull()
})

test('设备不行：写明是什么，一按写明怎么办；看过的不再提；接上的设备，一按就用上', async () => {
  const reopen = jest.fn(() => Promise.resolve())
  const devices = (change: Partial<TroublesProps['devices']>) => ({ ...DEVICES, reopen, ...change })
  const { unmount } = troubles({
    devices: devices({ states: { camera: 'unplugged', microphone: 'in_use' } }),
  })
  const advice = /^接上摄像头.*关掉别的视频、通话和录音软件，再按“重新打开”。/u
  expect(screen.getByText('摄像头断开了。别的软件正在用麦克风。')).toBeVisible()
  expect(screen.queryByText(advice)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '怎么办' }))
  expect(screen.getByText(advice)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '收起办法' }))
  expect(screen.queryByText(advice)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '重新打开' }))
  expect(reopen).toHaveBeenCalledTimes(1)
  await userEvent.click(screen.getByRole('button', { name: '知道了' }))
  expect(screen.queryByText(/断开了/u)).toBeNull()
  unmount()
  troubles({ devices: devices({ pluggedIn: ['camera'] }) })
  expect(screen.getByText('发现了摄像头。')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '用上' }))
  expect(reopen).toHaveBeenCalledTimes(2)
})

test('门口的事：自己能办的有去处，别人办的写明是谁', () => {
  render(
    <DoorList
      items={[
        { item: 'identity', isDone: false, by: 'self' },
        { item: 'rights', isDone: false, by: 'mediator' },
        { item: 'company', isDone: true, by: 'self' },
      ]}
      links={{ identity: '/party/cases/1/identity' }}
    />,
  )
  expect(screen.getByRole('link', { name: '去办：本次会议前核对身份' })).toHaveAttribute(
    'href',
    '/party/cases/1/identity',
  )
  expect(screen.getByText('还没有办，由调解员办理')).toBeVisible()
  expect(screen.getByText('已办')).toBeVisible()
})

type Seen = Pick<ConferenceView, 'own' | 'people'>
function Comings(seen: Seen) {
  return <p role="status">{useComings(seen)}</p>
}

test('谁进来、谁离开，读屏听得到；换会议室时只说自己在哪里', () => {
  const own = seat({ seat: 'own' })
  const one = seat({ seat: 'a', name: '张律师' })
  const { rerender } = render(<Comings own={own} people={[]} />)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  rerender(<Comings own={own} people={[one]} />)
  expect(screen.getByRole('status')).toHaveTextContent('张律师进来了。')
  rerender(<Comings own={own} people={[]} />)
  expect(screen.getByRole('status')).toHaveTextContent('张律师离开了。')
  rerender(<Comings own={{ ...own, hall: 'private' }} people={[one]} />)
  expect(screen.getByRole('status')).toHaveTextContent('您正在单独谈。')
})
