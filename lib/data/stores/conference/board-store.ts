import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Seat } from '@/lib/domain/conference/conference'
import { SHARED_SECTIONS } from '@/lib/domain/conference/decide-board'
import type { Showable, Viewer } from '@/lib/domain/conference/may-see'
import type { Signer } from '@/lib/domain/document/case-document-kinds'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  nullable,
  readRow,
  readRows,
  readValue,
  select,
} from '@/lib/data/typed-reads'
import { destroyedAtOf } from '../file/destroyed-file-store'
import type { OfConference } from './host-store'
import type { SeenSeat } from './own-conference-store'

// What the host shows to the hall of a conference (prisma/functions/205-conference-boards.sql).

export const BOARD_KINDS = ['material', 'minutes'] as const

/** What the actor has before them. */
export type OwnBoard = {
  readonly caption: string | null
  /** For the host: someone came in who may not see what was shared. */
  readonly isCutOff: boolean
  readonly shared:
    | {
        readonly kind: 'material'
        readonly id: string
        readonly materialId: string
        readonly title: string
        readonly page: number
      }
    | { readonly kind: 'minutes'; readonly id: string }
    | null
}

const OWN = select({
  shareId: expression<string | null>(Prisma.sql`r.share_id`),
  kind: expression<string | null>(Prisma.sql`r.kind`),
  materialId: expression<string | null>(Prisma.sql`r.material_id`),
  title: expression<string | null>(Prisma.sql`r.title`),
  page: expression<number | null>(Prisma.sql`r.page_no`),
  isCutOff: expression<boolean | null>(Prisma.sql`r.is_cut_off`),
  caption: expression<string | null>(Prisma.sql`r.caption`),
})

/** The board of the own hall; null: there is none. */
export async function findOwnBoard(db: Read, conferenceId: string): Promise<OwnBoard | null> {
  const row = await readRow(db, OWN, Prisma.sql`FROM heyi_own_board(${conferenceId}::uuid) r`)
  if (!row) return null
  const { shareId: id, kind, materialId, title, page, caption } = row
  const isCutOff = row.isCutOff ?? false
  if (id === null || kind === null) return { caption, isCutOff, shared: null }
  return parseStoredEnum(BOARD_KINDS, kind, 'conference_boards.kind') === 'minutes'
    ? { caption, isCutOff, shared: { kind: 'minutes', id } }
    : {
        caption,
        isCutOff,
        shared: {
          kind: 'material',
          id,
          materialId: materialId ?? '',
          title: title ?? '',
          page: page ?? 1,
        },
      }
}

const LINE = select({
  id: expression<string>(Prisma.sql`r.id`),
  section: expression<string>(Prisma.sql`r.section`),
  speaker: expression<string | null>(Prisma.sql`r.speaker`),
  words: expression<string>(Prisma.sql`r.words`),
  saidAt: expression<Date>(Prisma.sql`r.said_at`),
})

/** The minutes that are shared, as they read now, and the undisputed facts; empty elsewhere. */
export async function findSharedMinutes(db: Read, conferenceId: string) {
  const rows = await readRows(
    db,
    LINE,
    Prisma.sql`FROM heyi_shared_minutes(${conferenceId}::uuid) r`,
  )
  return rows.map(({ section, ...line }) => ({
    ...line,
    section: parseStoredEnum(SHARED_SECTIONS, section, 'heyi_shared_minutes.section'),
  }))
}

const FILE = select({
  storageKey: expression<string>(Prisma.sql`r.storage_key`),
  sha256: expression<string>(Prisma.sql`r.sha256`),
  mediaType: expression<string>(Prisma.sql`r.media_type`),
})

/** The file of the page that the actor has before them; null: they have another one, or none. */
export const findSharedFile = (
  db: Read,
  { meetingId, shareId, page }: { meetingId: string; shareId: string; page: number },
) =>
  readRow(
    db,
    FILE,
    Prisma.sql`FROM heyi_shared_file(${meetingId}::uuid, ${shareId}::uuid, ${page}::int) r`,
  )

const m = columnsOf('materials', 'm')
const d = columnsOf('case_documents', 'd')
const f = columnsOf('file_scans', 'f')
const MATERIAL = select({
  id: m.id,
  title: m.title,
  mediaType: m.media_type,
  addedAt: m.added_at,
  documentId: nullable(d.id),
  signers: expression<readonly Signer[] | null>(Prisma.sql`d.signers`),
  destroyedAt: destroyedAtOf(m.storage_key),
})

export type ShowableMaterial = {
  readonly id: string
  readonly title: string
  readonly mediaType: string
  readonly shown: Showable
}

/**
 * What of a dossier has an audience among those who take part: evidence, and finalised documents,
 * of a signed one its signed copy. Neither void nor held back, and not destroyed.
 */
export async function findShowableMaterials(db: Read, caseId: string): Promise<ShowableMaterial[]> {
  const rows = await readRows(
    db,
    MATERIAL,
    Prisma.sql`FROM materials m LEFT JOIN case_documents d
        ON ${m.id} IN (${d.material_id}, ${d.signed_material_id})
      LEFT JOIN file_scans f ON ${f.storage_key} = ${m.storage_key}
      WHERE ${m.case_id} = ${caseId}::uuid AND ${m.voided_at} IS NULL
        AND coalesce(${f.state} = 'clean', true)
        AND (${d.id} IS NOT NULL OR ${m.slot} = 'evidence')
        AND ${d.voided_at} IS NULL AND coalesce(${d.signed_material_id} = ${m.id}, true)
      ORDER BY ${m.position}, ${m.id}`,
  )
  return rows.flatMap(({ id, title, mediaType, addedAt, documentId, signers, destroyedAt }) =>
    destroyedAt === null
      ? {
          id,
          title,
          mediaType,
          shown:
            documentId === null
              ? { kind: 'evidence', materialId: id, addedAt }
              : { kind: 'document', places: signers ?? [] },
        }
      : [],
  )
}

const n = columnsOf('minutes', 'n')

/** When the minutes of a meeting were opened; null: they are not begun. */
export async function findMinutesOpened(db: Read, meetingId: string): Promise<Date | null> {
  const row = await readRow(
    db,
    select({ openedAt: n.opened_at }),
    Prisma.sql`FROM minutes n WHERE ${n.meeting_id} = ${meetingId}::uuid
      AND ${n.supplements_id} IS NULL`,
  )
  return row?.openedAt ?? null
}

const p = columnsOf('parties', 'p')
const v = columnsOf('invited_persons', 'v')
const s = columnsOf('invited_scope', 's')

/** The seats of a conference as those who may see something or not. For its host. */
export async function findViewers(
  db: Read,
  caseId: string,
  seats: readonly SeenSeat[],
): Promise<(Seat & Viewer)[]> {
  const parties = await readRows(
    db,
    select({ id: p.id, joinedAt: p.joined_at }),
    Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid`,
  )
  const scopes = await readRows(
    db,
    select({ participantId: v.participant_id, materialId: s.material_id }),
    Prisma.sql`FROM invited_scope s JOIN invited_persons v ON ${v.id} = ${s.invited_id}
      WHERE ${s.case_id} = ${caseId}::uuid AND ${v.ended_at} IS NULL`,
  )
  return seats.map((seat) => {
    const joined = parties.filter(({ id }) => seat.partyIds.includes(id))
    const times = joined.map(({ joinedAt }) => joinedAt?.getTime() ?? 0)
    const first = Math.min(...times)
    return {
      ...seat,
      joinedAt: times.length === 0 || first === 0 ? null : new Date(first),
      scope: scopes.flatMap(({ participantId, materialId }) =>
        participantId !== null && participantId === seat.participantId && materialId !== null
          ? materialId
          : [],
      ),
    }
  })
}

type Hall = Pick<Seat, 'hall' | 'caucusPartyId'>

/** What is put on a board; what is not named stays. */
export type BoardChange = {
  readonly caption?: string | null
  readonly shared?:
    | { readonly kind: 'material'; readonly materialId: string; readonly page: number }
    | { readonly kind: 'minutes' }
    | null
  /** Of a sharing that begins or goes on. */
  readonly shareId?: string
}

/** Writes on the board of the hall in which the host is. */
export async function writeBoard(
  db: Db,
  _grant: Grant<'conference:show' | 'conference:caption'>,
  { id: conferenceId, caseId, courtId, holderId }: OfConference,
  { hall, caucusPartyId }: Hall,
  { caption, shared, shareId }: BoardChange,
): Promise<void> {
  const change = {
    hall,
    caucusPartyId,
    ...(caption !== undefined && { caption }),
    ...(shared !== undefined && {
      isCutOff: false,
      shareId: shared === null ? null : shareId,
      kind: shared?.kind ?? null,
      materialId: shared?.kind === 'material' ? shared.materialId : null,
      pageNo: shared?.kind === 'material' ? shared.page : null,
    }),
  }
  // The conference is locked: no other writes the row meanwhile.
  const { count } = await db.conferenceBoard.updateMany({ where: { conferenceId }, data: change })
  if (count > 0) return
  await db.conferenceBoard.createMany({
    data: [{ conferenceId, caseId, courtId, holderId, ...change }],
  })
}

/** Where the host points, from 0 to 1 of the page; null: at no place. */
export type Pointing = {
  readonly connection: string
  readonly share: string
  readonly at: { readonly x: number; readonly y: number } | null
}

/** Passes it to those who have the page before them. @returns false: it may not, or too soon */
export const point = (db: Db, meetingId: string, { connection, share, at }: Pointing) =>
  readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_point(${meetingId}::uuid, ${connection}::uuid,
      ${share}::uuid, ${at?.x ?? null}::float8, ${at?.y ?? null}::float8)`),
  )
