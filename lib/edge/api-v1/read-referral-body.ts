import 'server-only'
import { z } from 'zod'
import { MAX_FILE_BYTES, MAX_FILES_BYTES } from '@/lib/files/check-files'
import { INTEGRATION } from '@/lib/labels/zh-CN/integration'
import { readInput } from '@/lib/platform/read-input'
import {
  EncodedMaterials,
  MaterialNotes,
  MAX_FILES,
} from '@/lib/use-cases/referral/submit-referral.input'
import { findStructureMistakes, isModestJson } from './json-bounds'
import { findRepeatedNames } from './repeated-names'
import { problem } from '../route/problem'
import { readLimited } from '../upload/read-limited'
import { readMultipart, type Multipart } from '../upload/read-multipart'

export type ReceivedFile = {
  readonly title: string
  readonly fileName: string
  readonly bytes: Buffer
}

/**
 * A referral as received: fields not yet validated, files apart, and the mistakes found so far,
 * path → code.
 */
export type ReceivedReferral = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly files: readonly ReceivedFile[]
  readonly mistakes: Readonly<Record<string, string>>
}

const MEGABYTE = 1024 * 1024
/** Bytes for the text around the files; Base64 encodes three bytes as four characters. */
const MOST_JSON_BYTES = (MAX_FILES_BYTES / 3) * 4 + 2 * MEGABYTE
const MOST_MULTIPART_BYTES = MAX_FILES_BYTES + 3 * MEGABYTE

const nothing = (mistakes: Readonly<Record<string, string>>): ReceivedReferral => ({
  fields: {},
  files: [],
  mistakes,
})

/**
 * Reads the body by its media type, within bounds; a response (400, 413, 415) where it cannot be
 * read.
 */
export async function readReferralBody(request: Request): Promise<ReceivedReferral | Response> {
  const contentType = request.headers.get('content-type') ?? ''
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json' && mediaType !== 'multipart/form-data') {
    return problem(415, 'MEDIA_TYPE_REFUSED', INTEGRATION.mediaTypeRefused)
  }
  if (!isUtf8(contentType)) return problem(415, 'MEDIA_TYPE_REFUSED', INTEGRATION.charsetRefused)
  const limit = mediaType === 'application/json' ? MOST_JSON_BYTES : MOST_MULTIPART_BYTES
  const body = await readLimited(request, limit)
  if (!body) return problem(413, 'BODY_TOO_LARGE', INTEGRATION.bodyTooLarge(limit / MEGABYTE))
  if (mediaType === 'application/json') return readJsonReferral(body)
  const parts = await readMultipart(contentType, body, {
    maxFiles: MAX_FILES,
    maxFileBytes: MAX_FILE_BYTES,
  })
  return parts ? readMultipartReferral(parts) : malformed()
}

/**
 * JSON is UTF-8 (RFC 8259, 8.1); another charset that was announced must not be read as if it were.
 */
function isUtf8(contentType: string): boolean {
  const charsets = [...contentType.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)]
  return charsets.every(([, name = '']) => /^utf-?8$/i.test(name))
}

function malformed(): Response {
  return problem(400, 'BODY_MALFORMED', INTEGRATION.bodyMalformed)
}

type JsonObject = { readonly rest: Readonly<Record<string, unknown>>; readonly materials: unknown }

/**
 * The JSON object of a referral with its materials apart; or its mistakes; null where it is not
 * JSON.
 */
function parseReferral(
  text: Buffer,
): JsonObject | { readonly mistakes: Readonly<Record<string, string>> } | null {
  if (!isModestJson(text)) return { mistakes: { body: 'STRUCTURE_TOO_LARGE' } }
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return null
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed))
    return { mistakes: { body: 'NOT_AN_OBJECT' } }
  const mistakes = { ...findStructureMistakes(parsed), ...findRepeatedNames(text) }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const { materials, ...rest } = parsed as Record<string, unknown>
  return { rest, materials }
}

function readJsonReferral(body: Buffer): ReceivedReferral | Response {
  const parsed = parseReferral(body)
  if (parsed === null) return malformed()
  if ('mistakes' in parsed) return nothing(parsed.mistakes)
  const read = readInput(z.strictObject({ materials: EncodedMaterials }), {
    materials: parsed.materials,
  })
  if (!read.ok) return { fields: parsed.rest, files: [], mistakes: read.refusal.fields ?? {} }
  const mistakes: Record<string, string> = {}
  const files = read.value.materials.map(({ title, fileName, content }, index) => {
    const bytes = decodeBase64(content)
    if (!bytes) mistakes[`materials.${index}.content`] = 'BASE64_FORMAT'
    return { title, fileName, bytes: bytes ?? Buffer.alloc(0) }
  })
  return { fields: parsed.rest, files, mistakes }
}

/** null where it is not Base64: the decoder skips unknown characters, which shows in the length. */
function decodeBase64(text: string): Buffer | null {
  const plain = text.replace(/\s/g, '').replace(/={1,2}$/, '')
  const bytes = Buffer.from(plain, 'base64')
  return plain.length % 4 !== 1 && bytes.length === Math.floor((plain.length * 3) / 4)
    ? bytes
    : null
}

function readMultipartReferral(parts: Multipart): ReceivedReferral | Response {
  const mistakes: Record<string, string> = Object.fromEntries(
    parts.unknown.map((name) => [name.slice(0, 100), 'UNKNOWN_FIELD']),
  )
  if (parts.hasTextMaterial) mistakes.materials = 'FILE_EXPECTED'
  if (parts.hasTooManyParts || parts.materials.length > MAX_FILES)
    mistakes.materials = 'TOO_MANY_FILES'
  if (!parts.referral) return nothing({ ...mistakes, referral: 'REQUIRED' })
  const parsed = parseReferral(parts.referral)
  if (parsed === null) return malformed()
  if ('mistakes' in parsed) return nothing({ ...mistakes, ...parsed.mistakes })
  const read = readInput(z.strictObject({ materials: MaterialNotes }), {
    materials: parsed.materials,
  })
  if (!read.ok)
    return { fields: parsed.rest, files: [], mistakes: { ...read.refusal.fields, ...mistakes } }
  const notes = read.value.materials
  if (notes.length > 0 && notes.length !== parts.materials.length)
    mistakes.materials ??= 'TITLES_DIFFER_FROM_FILES'
  const named = readInput(z.strictObject({ materials: MaterialNotes }), {
    materials: parts.materials.slice(0, MAX_FILES).map(({ fileName }, index) => {
      const name = notes[index]?.fileName ?? fileName
      return {
        fileName: name,
        title: notes[index]?.title ?? (name.replace(/\.[^.]*$/, '') || name),
      }
    }),
  })
  if (!named.ok)
    return { fields: parsed.rest, files: [], mistakes: { ...named.refusal.fields, ...mistakes } }
  const files = named.value.materials.map(({ title = '', fileName = '' }, index) => {
    return { title, fileName, bytes: parts.materials[index]?.bytes ?? Buffer.alloc(0) }
  })
  return { fields: parsed.rest, files, mistakes }
}
