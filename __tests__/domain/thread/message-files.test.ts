import { decideMessageFiles, type FileMark } from '@/lib/domain/thread/message-files'

// 一句话可以带哪些文件（ADR 0109）.

const MB = 1024 * 1024
const photo: FileMark = { kind: 'photo', size: MB, seconds: null }
const voice: FileMark = { kind: 'voice', size: MB, seconds: 120 }
const times = (count: number, file = photo) => Array.from({ length: count }, () => file)

const decide = (files: readonly FileMark[], { hasWords = false, ownFiles = 0 } = {}) => {
  const decided = decideMessageFiles({ hasWords, files }, { ownFiles })
  return decided.ok ? 'ok' : decided.refusal.fields?.file
}

test.each<[string, readonly FileMark[], { hasWords?: boolean; ownFiles?: number }, string]>([
  ['一张照片，没有字', [photo], {}, 'ok'],
  ['六个文件', times(6), {}, 'ok'],
  ['两分钟的语音', [voice], {}, 'ok'],
  ['语音和照片一起', [voice, photo], {}, 'ok'],
  ['只有字', [], { hasWords: true }, 'ok'],
  ['什么也没有', [], {}, 'MESSAGE_EMPTY'],
  ['七个文件', times(7), {}, 'MESSAGE_FILES_TOO_MANY'],
  ['合计正好 20 MB', times(2, { ...photo, size: 10 * MB }), {}, 'ok'],
  ['合计多一个字节', [{ ...photo, size: 20 * MB + 1 }], {}, 'MESSAGE_FILES_TOO_LARGE'],
  ['两段语音', [voice, voice], {}, 'VOICE_ONE'],
  ['两分零一秒', [{ ...voice, seconds: 121 }], {}, 'VOICE_TOO_LONG'],
  ['语音 4 MB 多一个字节', [{ ...voice, size: 4 * MB + 1 }], {}, 'VOICE_TOO_LARGE'],
  ['第 200 个', [photo], { ownFiles: 199 }, 'ok'],
  ['第 201 个', [photo], { ownFiles: 200 }, 'OWN_FILES_FULL'],
])('%s', (_name, files, facts, expected) => {
  expect(decide(files, facts)).toBe(expected)
})
