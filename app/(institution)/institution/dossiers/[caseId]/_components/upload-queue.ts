import { titleFromFileName } from '@/lib/domain/dossier/title-from-file-name'
import { bytesOfMb, tooLargeCode } from '@/lib/domain/upload/file-limit'
import { fieldSentence } from '@/lib/labels/zh-CN/field'

export type QueuedFile = {
  readonly key: number
  readonly file: File
  /** Its name in the dossier; the file's own name until another is typed. */
  readonly title: string
  /** `rejected`: refused for good, a second try would end the same. */
  readonly state: 'waiting' | 'sending' | 'checking' | 'done' | 'canceled' | 'refused' | 'rejected'
  readonly percent: number
  /** Why it was not added. */
  readonly message: string | null
}

/** What can be said before a byte is sent; the server's own limit has the last word. */
function findMistake({ size }: File, mostMb: number): string | null {
  if (size === 0) return fieldSentence('FILE_EMPTY')
  return size > bytesOfMb(mostMb) ? fieldSentence(tooLargeCode(mostMb)) : null
}

/** Chosen files as they stand in the queue. */
export function queueFiles(files: readonly File[], firstKey: number, mostMb: number): QueuedFile[] {
  return files.map((file, index) => {
    const message = findMistake(file, mostMb)
    return {
      key: firstKey + index,
      file,
      title: titleFromFileName(file.name),
      state: message ? 'rejected' : 'waiting',
      percent: 0,
      message,
    }
  })
}

/** Does a second try make sense? What is too large, empty or in the dossier already stays so. */
export function mayRetry({ state }: QueuedFile): boolean {
  return state === 'refused' || state === 'canceled'
}

export function isOnItsWay({ state }: QueuedFile): boolean {
  return state === 'sending' || state === 'checking'
}
