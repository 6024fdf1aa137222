import { ADD_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import { fieldSentence } from '@/lib/labels/zh-CN/field'

/** Bytes; the server's own limit has the last word. */
const MOST_BYTES = 10 * 1024 * 1024

export type QueuedFile = {
  readonly key: number
  readonly file: File
  /** Its name in the dossier as typed; null: it is called after its place in the dossier. */
  readonly title: string | null
  readonly state: 'waiting' | 'sending' | 'checking' | 'done' | 'canceled' | 'refused'
  /** The place it was added to. */
  readonly sentTo: string | null
  readonly percent: number
  /** Why it was not added. */
  readonly message: string | null
}

/** What can be said before a byte is sent. */
function findMistake({ size }: File): string | null {
  if (size === 0) return fieldSentence('FILE_EMPTY')
  return size > MOST_BYTES ? fieldSentence('FILE_TOO_LARGE') : null
}

/** Chosen files as they stand in the queue. */
export function queueFiles(files: readonly File[], firstKey: number): QueuedFile[] {
  return files.map((file, index) => {
    const message = findMistake(file)
    return {
      key: firstKey + index,
      file,
      title: null,
      state: message ? 'refused' : 'waiting',
      sentTo: null,
      percent: 0,
      message,
    }
  })
}

/** Does a second try make sense? What is too large or empty stays so. */
export function mayRetry({ state, file }: QueuedFile): boolean {
  return (state === 'refused' || state === 'canceled') && findMistake(file) === null
}

/** A place of the dossier: its name, and how many materials stood there when the dialog opened. */
export type Place = { readonly value: string; readonly name: string; readonly count: number }

/**
 * What a file will be called: as typed, else after its place, numbered where several stand there.
 * Its own name is kept beside it.
 */
export function titleOf(item: QueuedFile, items: readonly QueuedFile[], place: Place): string {
  if (item.title !== null) return item.title
  const mates = items.filter(
    (each) =>
      (each.sentTo ?? place.value) === place.value && (each.state !== 'refused' || mayRetry(each)),
  )
  const index = mates.indexOf(item)
  return place.count + mates.length > 1 && index >= 0
    ? ADD_MATERIAL.numbered(place.name, place.count + index + 1)
    : place.name
}

export function isOnItsWay({ state }: QueuedFile): boolean {
  return state === 'sending' || state === 'checking'
}
