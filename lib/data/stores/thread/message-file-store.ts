import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { Confidential } from '@/lib/domain/audience/confidential'
import type { SpokenAudience } from '@/lib/domain/thread/message'
import { MESSAGE_FILE_KINDS, type MessageFileKind } from '@/lib/domain/thread/message-files'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRows, select } from '@/lib/data/typed-reads'

// Photos, files and voice of messages. Read through `heyi_hear_files` alone: no role reads the
// table.

/** A file of a message whose words this actor hears. */
export type StoredMessageFile = {
  readonly id: string
  readonly messageId: string
  readonly isOwn: boolean
  readonly kind: MessageFileKind
  readonly fileName: Confidential
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly storageKey: string
  /** Of a voice message. */
  readonly seconds: number | null
}

const FILE = select({
  id: expression<string>(Prisma.sql`f.id`),
  messageId: expression<string>(Prisma.sql`f.message_id`),
  isOwn: expression<boolean>(Prisma.sql`f.is_own`),
  kind: expression<string>(Prisma.sql`f.kind`),
  fileName: expression<string>(Prisma.sql`f.file_name`),
  mediaType: expression<string>(Prisma.sql`f.media_type`),
  size: expression<number>(Prisma.sql`f.size`),
  sha256: expression<string>(Prisma.sql`f.sha256`),
  storageKey: expression<string>(Prisma.sql`f.storage_key`),
  seconds: expression<number | null>(Prisma.sql`f.seconds`),
})

/**
 * The files that this actor hears in all conversations of a case, those of a message in their
 * order.
 */
export async function findMessageFiles(db: Read, caseId: string): Promise<StoredMessageFile[]> {
  const rows = await readRows(db, FILE, Prisma.sql`FROM heyi_hear_files(${caseId}::uuid) f`)
  return rows.map(({ kind, fileName, ...row }) => ({
    ...row,
    kind: parseStoredEnum(MESSAGE_FILE_KINDS, kind, 'message_files.kind'),
    fileName: Confidential.of(fileName),
  }))
}

/** A checked file that is in storage. */
export type NewMessageFile = Omit<StoredMessageFile, 'id' | 'messageId' | 'isOwn'>

/** Adds the files of a message that was just written, in their order. */
export async function addMessageFiles(
  db: Db,
  _grant: Grant<'message:attach'>,
  message: {
    readonly id: string
    readonly caseId: string
    readonly courtId: string
    readonly holderId: string
    readonly audience: SpokenAudience
  },
  files: readonly NewMessageFile[],
): Promise<void> {
  const { id: messageId, audience, ...keys } = message
  await db.messageFile.createMany({
    data: files.map(({ fileName, ...file }, index) => ({
      ...file,
      ...keys,
      messageId,
      fileNo: index + 1,
      fileName: Confidential.unwrap(fileName),
      audience: audience.kind,
      caucusPartyId: audience.kind === 'caucus' ? audience.partyId : null,
    })),
  })
}
