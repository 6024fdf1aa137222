import { expect, test, type Page } from '@playwright/test'
import { readMedia } from '../../scripts/drills/fake-devices.mjs'
import { startForwarder, type StartedForwarder } from '../support/start-forwarder'
import {
  isSettled,
  picturesReceived,
  receive,
  receivedOf,
  receivePictures,
  renegotiate,
  Room,
  sendOnly,
} from './transport-room'

// The contract of MediaTransport, for both drivers: real browsers with made-up devices, the real
// forwarder. The application is not needed: a page of its own has the transport alone.

test.describe.configure({ mode: 'serial' })

let forwarding: StartedForwarder | undefined
test.beforeAll(async () => {
  forwarding = await startForwarder()
})
test.afterAll(() => forwarding?.stop())

const framesOf = async (page: Page, seat: string) =>
  (await receivedOf(page, seat))?.framesDecoded ?? 0
const packetsOf = async (page: Page, seat: string) =>
  (await receivedOf(page, seat))?.packetsReceived ?? 0

/** Waits until more frames of a person arrive than have until now. */
async function expectPicture(page: Page, seat: string) {
  const before = await framesOf(page, seat)
  await expect.poll(() => framesOf(page, seat), { intervals: [100] }).toBeGreaterThan(before + 3)
}

/** Waits until nothing of a person arrives for half a second, and longer. */
async function expectNothing(page: Page, seat: string) {
  let packets = -1
  await expect
    .poll(
      async () => {
        const last = packets
        packets = await packetsOf(page, seat)
        return packets - last
      },
      { intervals: [500] },
    )
    .toBe(0)
}

/** Waits until no frame of a person arrives for half a second. */
async function expectNoFrames(page: Page, seat: string) {
  let frames = -1
  await expect
    .poll(
      async () => {
        const last = frames
        frames = await framesOf(page, seat)
        return frames - last
      },
      { intervals: [500] },
    )
    .toBe(0)
}

/** Waits until no byte of any picture arrives for half a second: its line carries none. */
async function expectNoPictureBytes(page: Page) {
  let bytes = -1
  await expect
    .poll(
      async () => {
        const last = bytes
        bytes = await picturesReceived(page)
        return bytes - last
      },
      { intervals: [500] },
    )
    .toBe(0)
}

/** Waits until more packets of a person arrive, where there are no pictures: sound. */
async function expectSound(page: Page, seat: string) {
  const packets = await packetsOf(page, seat)
  await expect.poll(() => packetsOf(page, seat)).toBeGreaterThan(packets + 20)
}

for (const kind of ['mesh', 'forwarded'] as const)
  test(`三人的音视频：${kind}`, async ({ browser }) => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] })
    const room = new Room(kind, context, kind === 'forwarded' ? forwarding!.forwarder : null)
    const [a, b, c] = [await room.open(), await room.open(), await room.open()]

    await test.step('都能看见听见另外两人', async () => {
      await room.enter('a', 1, a)
      await room.enter('b', 1, b)
      await room.enter('c', 1, c)
      for (const [page, seats] of [
        [a, 'bc'],
        [b, 'ac'],
        [c, 'ab'],
      ] as const)
        for (const seat of seats) {
          await expectPicture(page, seat)
          await expect
            .poll(() => receivedOf(page, seat))
            .toMatchObject({ state: 'connected', hasStream: true, isConnected: true })
        }
      expect((await readMedia(c)).pictures).toBe(2)
      await expect.poll(async () => (await readMedia(c)).soundPackets).toBeGreaterThan(0)
    })

    await test.step('只留声音：画面停下，声音继续，不再协商', async () => {
      const before = room.descriptions().length
      await sendOnly(b, ['audio'])
      await expectNoFrames(a, 'b')
      await expectSound(a, 'b')
      expect(room.descriptions().length).toBe(before)
      await sendOnly(b, ['audio', 'video'])
      await expectPicture(a, 'b')
    })

    await test.step('两个方向都只用声音：画面不再传来，声音继续；恢复以后又有', async () => {
      await receivePictures(b, false)
      await sendOnly(b, ['audio'])
      await expectNoFrames(b, 'a')
      await expectNoFrames(b, 'c')
      await expectNoPictureBytes(b)
      for (const [page, seat] of [
        [b, 'a'],
        [b, 'c'],
        [a, 'b'],
      ] as const)
        await expectSound(page, seat)
      await expectPicture(a, 'c')
      await expectPicture(c, 'a')
      await receivePictures(b, true)
      await sendOnly(b, ['audio', 'video'])
      await expectPicture(b, 'a')
      await expectPicture(b, 'c')
      await expectPicture(a, 'b')
      await expectPicture(c, 'b')
    })

    await test.step('冒充的和过期的信令没有作用', async () => {
      const offer = room.offersOf('b')[0]!
      const before = room.descriptions().length
      await receive(c, { from: 'x', fromEpoch: 1, body: offer.body })
      await receive(c, { from: 'b', fromEpoch: 0, body: offer.body })
      await receive(c, { from: 'forwarder', fromEpoch: 0, body: offer.body })
      expect(await receivedOf(c, 'x')).toBeUndefined()
      await expectPicture(c, 'b')
      await expectPicture(c, 'a')
      expect(room.descriptions().length).toBe(before)
    })

    await test.step('各方同时重新协商，都恢复', async () => {
      const pages = [a, b, c]
      await Promise.all(pages.map(renegotiate))
      for (const page of pages)
        await expect.poll(() => isSettled(page), { intervals: [100] }).toBe(true)
      await expectPicture(a, 'b')
      await expectPicture(b, 'c')
      await expectPicture(c, 'a')
    })

    await test.step('一人离开，其余的不受影响', async () => {
      await room.leave('c')
      await expect.poll(() => receivedOf(a, 'c')).toBeUndefined()
      await expectPicture(a, 'b')
      await expectPicture(b, 'a')
    })

    await test.step('重新进入，没有摄像头和麦克风', async () => {
      await room.enter('c', 2, c, { hasDevices: false })
      await expectPicture(c, 'a')
      await expectPicture(c, 'b')
      await expect.poll(async () => (await receivedOf(a, 'c'))?.state).toBe('connected')
      expect(await packetsOf(a, 'c')).toBe(0)
    })

    await test.step('换到另一个厅：原来的马上断开，页面谎称还在一起也收不到', async () => {
      await room.move('c', 3, 'private')
      await expectNothing(c, 'a')
      await expectNothing(c, 'b')
      await room.enter('c', 3, c, { hall: 'private' })
      for (let count = 0; count < 3; count++) await expectPicture(a, 'b')
      for (const [page, seat] of [
        [c, 'a'],
        [c, 'b'],
        [a, 'c'],
        [b, 'c'],
      ] as const)
        expect(await packetsOf(page, seat)).toBe(0)
    })
    await room.close()
  })
