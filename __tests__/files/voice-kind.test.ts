import { readVoiceKind } from '@/lib/files/voice-kind'
import { mp4Voice, webmVoice } from '../support/message-files'
import { soundPdf } from '../support/upload-files'

// 录音按内容认：手机浏览器录的两种收，带画面的和别的都不收.

const kindOf = (bytes: Buffer) => {
  const kind = readVoiceKind(bytes)
  return kind.ok ? kind.value : kind.refusal.code
}

test.each([
  ['安卓录的', webmVoice(), 'audio/webm'],
  ['苹果录的', mp4Voice(), 'audio/mp4'],
  ['苹果录音机存的', mp4Voice(['soun'], 'M4A '), 'audio/mp4'],
  ['空的', Buffer.alloc(0), 'VOICE_EMPTY'],
  ['带画面的 WebM', webmVoice('A_OPUS V_VP9'), 'VOICE_KIND_UNKNOWN'],
  ['只有画面的 WebM', webmVoice('V_VP8'), 'VOICE_KIND_UNKNOWN'],
  ['带画面的 MP4', mp4Voice(['vide', 'soun']), 'VOICE_KIND_UNKNOWN'],
  ['没有声音的 MP4', mp4Voice(['text']), 'VOICE_KIND_UNKNOWN'],
  ['照片的容器', mp4Voice(['soun'], 'heic'), 'VOICE_KIND_UNKNOWN'],
  ['PDF', soundPdf(1), 'VOICE_KIND_UNKNOWN'],
  ['网页', Buffer.from('<html><script>'), 'VOICE_KIND_UNKNOWN'],
])('%s', (_name, bytes, expected) => {
  expect(kindOf(bytes)).toBe(expected)
})
