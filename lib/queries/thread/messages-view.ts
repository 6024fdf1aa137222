import type { Reading } from '@/lib/data/stores/thread/reading-store'
import type { StoredMessageFile } from '@/lib/data/stores/thread/message-file-store'
import type { StoredMessage } from '@/lib/data/stores/thread/message-store'
import { Confidential } from '@/lib/domain/audience/confidential'
import type { MessageFileKind } from '@/lib/domain/thread/message-files'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { MESSAGE_FILE } from '@/lib/labels/zh-CN/message-file'
import { momentInWords } from '@/lib/labels/zh-CN/moment'
import { nameRole, partyRole } from '@/lib/labels/zh-CN/party'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { presentOffer, type OfferReader, type OfferView } from './offers-view'

export type MessageFileView = {
  readonly id: string
  readonly kind: MessageFileKind
  readonly name: string
  /** “2.4 MB”, of a voice message “语音 0:42”. */
  readonly about: string
}

/** One message as a reader of its conversation sees it. */
export type MessageView = {
  readonly id: string
  /** “恒信物业　张律师（代理人）”, “调解员　谢岚” or “您”. */
  readonly author: string
  readonly when: string
  readonly isOwn: boolean
  readonly isMediator: boolean
  /** null: taken back, held and not for this reader, or an offer. */
  readonly words: string | null
  readonly offer: OfferView | null
  /** Photos, files and voice, in their order. */
  readonly files: readonly MessageFileView[]
  /** `pending`: its ten seconds run, only its writer sees it. */
  readonly state: 'pending' | 'said' | 'held' | 'gone'
  /** When it leaves, in milliseconds, while its ten seconds run. */
  readonly leavesAt: number | null
  readonly holdReason: string | null
  readonly isLate: boolean
  readonly isRephrased: boolean
  /** Who has read it, for its writer; null: not for this reader. */
  readonly readBy: readonly string[] | null
  readonly mayTakeBack: boolean
  readonly mayRephrase: boolean
}

type PartyNames = OfferReader['parties']

function authorOf(message: StoredMessage, parties: PartyNames): string {
  if (message.isOwn) return THREAD.you
  if (message.authorKind === 'mediator') return `${THREAD.mediator}　${message.authorName}`
  if (message.authorKind === 'invited') return `${message.authorName}（${partyRole.invited}）`
  // An invited person reads no list of the parties.
  const party = parties.find(({ id }) => id === message.partyId)?.name ?? ''
  if (message.authorKind === 'party') return party || message.authorName
  const role = nameRole(message.authorKind, message.isOfPerson)
  const name = `${message.authorName}（${role}）`
  return party ? `${party}　${name}` : name
}

/** An offer is taken back before it is answered and before it has ended (decideTakeOfferBack). */
const mayGo = ({ state, answers }: OfferView) => state === 'open' && answers.length === 0

const presentFile = ({
  id,
  kind,
  fileName,
  size,
  seconds,
}: StoredMessageFile): MessageFileView => ({
  id,
  kind,
  name: Confidential.unwrap(fileName),
  about: seconds === null ? fileSizeInWords(size) : MESSAGE_FILE.voiceOf(seconds),
})

/**
 * The thread of the messages: with the notes' own the only view that shows what was said in
 * confidence.
 */
export function presentMessages(
  messages: readonly StoredMessage[],
  {
    readings,
    files,
    ...reader
  }: OfferReader & {
    readonly readings: readonly Reading[] | null
    readonly files: readonly StoredMessageFile[]
  },
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): readonly MessageView[] {
  return messages.map((message) => {
    const { id, words, isOwn, isPending, isHeld, isTakenBack, holdReason } = message
    const isRephrased = messages.some(({ rephrasesId }) => rephrasesId === id)
    const offer = presentOffer(message, reader, now)
    return {
      id,
      author: authorOf(message, reader.parties),
      when: momentInWords(isTakenBack ? message.takenBackAt! : message.sentAt, today),
      isOwn,
      isMediator: message.authorKind === 'mediator',
      words: offer ? null : words && Confidential.unwrap(words),
      offer,
      files: files.filter(({ messageId }) => messageId === id).map(presentFile),
      state: isTakenBack ? 'gone' : isPending ? 'pending' : isHeld ? 'held' : 'said',
      leavesAt: isPending ? message.visibleAt.getTime() : null,
      holdReason: holdReason && Confidential.unwrap(holdReason),
      isLate: message.isLate,
      isRephrased,
      readBy: isOwn
        ? readings &&
          readings.flatMap(({ messageId, readerName }) => (messageId === id ? readerName : []))
        : [],
      mayTakeBack: isOwn && !isTakenBack && (offer === null || mayGo(offer)),
      // The terms of a held offer are put into other words by another offer.
      mayRephrase: isOwn && isHeld && !isRephrased && offer === null,
    }
  })
}
