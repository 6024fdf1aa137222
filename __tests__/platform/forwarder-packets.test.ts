import { readOffer } from '@/scripts/forwarder/read-offer'
import { createReception } from '@/scripts/forwarder/reception'
import * as rtcp from '@/scripts/forwarder/rtcp'
import { createRewriter } from '@/scripts/forwarder/rtp-rewriter'
import { readSettings } from '@/scripts/forwarder/settings'

// The forwarder's parts that need no connection.

function mediaPacket(ssrc: number, sequence: number, timestamp: number, isMarked = false): Buffer {
  const packet = Buffer.alloc(20, 7)
  packet[0] = 0x80
  packet[1] = (isMarked ? 0x80 : 0) | 96
  packet.writeUInt16BE(sequence, 2)
  packet.writeUInt32BE(timestamp, 4)
  packet.writeUInt32BE(ssrc, 8)
  return packet
}
const headOf = (packet: Buffer) => [
  packet[1]! & 0x7f,
  packet.readUInt16BE(2),
  packet.readUInt32BE(4),
  packet.readUInt32BE(8),
]

test('合并的控制包逐个读出，请求关键帧的不在第一个也读到', () => {
  const block = {
    ssrc: 5,
    fractionLost: 3,
    totalLost: 1,
    highestSequence: 9,
    jitter: 2,
    lastReport: 0,
    delaySinceLastReport: 0,
  }
  const compound = Buffer.concat([
    rtcp.writeReceiverReport(block),
    rtcp.writeBitrateLimit(77, 400_000),
    rtcp.writeKeyFrameRequest(77),
    rtcp.writeNack(78, [65_535, 3]),
  ])
  expect(rtcp.isControl(compound)).toBe(true)
  expect(rtcp.readControl(compound)).toEqual([
    { kind: 'estimate', bitrate: 400_000 },
    { kind: 'key_frame_request', ssrc: 77 },
    { kind: 'nack', ssrc: 78, sequences: [65_535, 3] },
  ])
})

test('缺包的掩码是其后十六个', () => {
  const nack = rtcp.writeNack(1, [65_534])
  nack.writeUInt16BE(0b1000_0000_0000_0101, 14)
  expect(rtcp.readControl(nack)).toEqual([
    { kind: 'nack', ssrc: 1, sequences: [65_534, 65_535, 1, 14] },
  ])
})

test('大于十八位的码率写成指数，误差不到千分之一', () => {
  const [read] = rtcp.readControl(rtcp.writeBitrateLimit(1, 3_000_000))
  expect(read?.kind === 'estimate' && Math.abs(read.bitrate / 3_000_000 - 1)).toBeLessThan(0.001)
})

test.each([
  ['长度写得比包长', Buffer.from('81ce0010000000010000004d', 'hex')],
  ['太短', Buffer.from('81ce00', 'hex')],
  ['只有头', Buffer.from('81ce0000', 'hex')],
])('读不通的控制包没有内容：%s', (_title, message) => {
  expect(rtcp.readControl(message)).toEqual([])
})

test('发送报告换上收方的标识，其余不变', () => {
  const info = { ntpHigh: 1, ntpLow: 2, timestamp: 3, packets: 4, bytes: 5 }
  expect(rtcp.readControl(rtcp.writeSenderReport(9, info))).toEqual([
    { kind: 'sender_report', ssrc: 9, info },
  ])
})

test('改写只动标识和编号；发送的人重新连接以后，编号接着走，补发的请求换算回去', () => {
  const rewriter = createRewriter({ ssrc: 900, payloadType: 120 })
  expect(rewriter.toReceiver(10)).toBeNull()
  expect(headOf(rewriter.rewrite(mediaPacket(1, 65_535, 1000)))).toEqual([120, 65_535, 1000, 900])
  expect(headOf(rewriter.rewrite(mediaPacket(1, 0, 2000)))).toEqual([120, 0, 2000, 900])
  const again = rewriter.rewrite(mediaPacket(2, 500, 9_000_000, true))
  expect(headOf(again)).toEqual([120, 1, 47_000, 900])
  expect(again[1]! & 0x80).toBe(0x80)
  expect(again.subarray(12)).toEqual(mediaPacket(2, 500, 0).subarray(12))
  expect(headOf(rewriter.rewrite(mediaPacket(2, 502, 9_003_000)))).toEqual([120, 3, 50_000, 900])
  expect(rewriter.toSource([2, 3])).toEqual([501, 502])
  expect(rewriter.toReceiver(9_000_000)).toBe(47_000)
})

test('报告给发送的人：自上次以来丢了多少，编号转过一圈也不乱', () => {
  const reception = createReception(90_000)
  expect(reception.takeReport(0)).toBeNull()
  for (const sequence of [65_533, 65_534, 65_535, 0])
    reception.count(mediaPacket(3, sequence, 0), 0)
  expect(reception.takeReport(0)).toMatchObject({
    ssrc: 3,
    fractionLost: 0,
    totalLost: 0,
    highestSequence: 65_536,
  })
  reception.noteSenderReport(
    { ntpHigh: 0x1234_5678, ntpLow: 0x9abc_def0, timestamp: 0, packets: 0, bytes: 0 },
    1000,
  )
  for (const sequence of [1, 4]) reception.count(mediaPacket(3, sequence, 0), 0)
  expect(reception.takeReport(1500)).toMatchObject({
    fractionLost: 128,
    totalLost: 2,
    highestSequence: 65_540,
    lastReport: 0x5678_9abc,
    delaySinceLastReport: 32_768,
  })
})

const SECTION = (kind: string, rtpmap: string, direction: string, mid: string) =>
  `m=${kind} 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:${mid}\r\na=${direction}\r\na=rtpmap:${rtpmap}\r\n`

test('请求里的各段', () => {
  const sdp = [
    'v=0\r\n',
    SECTION('audio', '111 opus/48000/2', 'sendonly', '0'),
    SECTION('video', '96 VP8/90000', 'recvonly', '1'),
    SECTION('video', '96 VP8/90000', 'recvonly', '2').replace('video 9', 'video 0'),
  ].join('')
  expect(readOffer(sdp)).toEqual([
    { mid: '0', kind: 'audio', direction: 'sends', payloadType: 111 },
    { mid: '1', kind: 'video', direction: 'receives', payloadType: 96 },
    { mid: '2', kind: 'video', direction: 'nothing', payloadType: 96 },
  ])
})

test.each([
  ['没有段', 'v=0\r\n'],
  ['别的编码', SECTION('video', '96 H264/90000', 'sendonly', '0')],
  ['不是声音和画面', SECTION('application', '96 VP8/90000', 'sendonly', '0')],
  ['段太多', SECTION('video', '96 VP8/90000', 'recvonly', '1').repeat(81)],
])('不转发的请求：%s', (_title, sdp) => {
  expect(readOffer(sdp)).toBeNull()
})

test('转发程序没有密钥、端口写反了，不启动', () => {
  const secret = 'x'.repeat(32)
  expect(() => readSettings({ HEYI_FORWARDER_SECRET: 'short' } as never)).toThrow(/SECRET/)
  expect(() =>
    readSettings({
      HEYI_FORWARDER_SECRET: secret,
      HEYI_FORWARDER_MEDIA_PORTS: '5000-4000',
    } as never),
  ).toThrow(/MEDIA_PORTS/)
  expect(readSettings({ HEYI_FORWARDER_SECRET: secret } as never)).toMatchObject({
    port: 3480,
    media: { portRangeBegin: 40_000, portRangeEnd: 40_199, iceServers: [] },
  })
})
