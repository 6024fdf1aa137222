// Photos, files and voice of a message. Sources: 在线调解规则 第16, 18条; 在线诉讼规则 第20条; 个人信息保护法 第6条 (no more
// than is needed); docs/decisions/0109-message-files.md.
import { allow, refuse, type Decided } from '../refusal'
import {
  MESSAGE_BYTES_AT_MOST,
  MESSAGE_FILES_AT_MOST,
  OWN_FILES_AT_MOST,
  VOICE_BYTES_AT_MOST,
  VOICE_SECONDS_AT_MOST,
} from './message-limits'

export const MESSAGE_FILE_KINDS = ['photo', 'file', 'voice'] as const
export type MessageFileKind = (typeof MESSAGE_FILE_KINDS)[number]

/** What the rules need to know of a file. */
export type FileMark = {
  readonly kind: MessageFileKind
  /** Bytes. */
  readonly size: number
  /** Of a voice message, by the device that recorded it; null: of any other file. */
  readonly seconds: number | null
}

/**
 * May a message have these files? It says something, by words or by a file.
 * @param ownFiles how many files of the same person are in the conversations of the case
 * @returns null, or INPUT_INVALID
 */
export function decideMessageFiles(
  message: { readonly hasWords: boolean; readonly files: readonly FileMark[] },
  { ownFiles }: { readonly ownFiles: number },
): Decided<null> {
  const { files, hasWords } = message
  const wrong = (code: string) => refuse('INPUT_INVALID', {}, { file: code })
  if (files.length === 0 && !hasWords) return wrong('MESSAGE_EMPTY')
  if (files.length > MESSAGE_FILES_AT_MOST) return wrong('MESSAGE_FILES_TOO_MANY')
  if (files.reduce((sum, { size }) => sum + size, 0) > MESSAGE_BYTES_AT_MOST)
    return wrong('MESSAGE_FILES_TOO_LARGE')
  const voices = files.filter(({ kind }) => kind === 'voice')
  if (voices.length > 1) return wrong('VOICE_ONE')
  if (voices.some(({ seconds }) => (seconds ?? 0) > VOICE_SECONDS_AT_MOST))
    return wrong('VOICE_TOO_LONG')
  if (voices.some(({ size }) => size > VOICE_BYTES_AT_MOST)) return wrong('VOICE_TOO_LARGE')
  if (ownFiles + files.length > OWN_FILES_AT_MOST) return wrong('OWN_FILES_FULL')
  return allow(null)
}
