import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { hasSoundNames, readZipDirectory } from './zip-directory'

/**
 * Kinds of files that may be stored as materials, recognised by content whatever their name is
 * (quality.md, Bad input).
 */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  heic: { mediaType: 'image/heic', extensions: ['heic', 'heif'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  /** GB/T 33190: kept as it came, downloaded only. */
  ofd: { mediaType: 'application/ofd', extensions: ['ofd'] },
} as const
export type FileKind = keyof typeof FILE_KINDS

export type ContentMistake =
  | 'FILE_EMPTY'
  | 'FILE_KIND_UNKNOWN'
  | 'FILE_DAMAGED'
  | 'FILE_HAS_MACROS'
  | 'FILE_EXPANDS_TOO_MUCH'

type KindOrMistake = Result<FileKind, { readonly code: ContentMistake }>

const PDF_START = Buffer.from('%PDF-')
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff])
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const ZIP_START = Buffer.from('PK\x03\x04')
/** Bytes from the end within which a PDF's end mark must be: some programs append a little. */
const PDF_END_WITHIN = 2_048
const MOST_EXPANDED_BYTES = 300 * 1024 * 1024

const startsWith = (bytes: Buffer, start: Buffer) => bytes.subarray(0, start.length).equals(start)
const whole = (kind: FileKind, isWhole: boolean): KindOrMistake =>
  isWhole ? ok(kind) : refuse({ code: 'FILE_DAMAGED' })

/**
 * The kind of a file, or why it is not stored. A signature must be at the first byte, so that no
 * file is two kinds at once.
 */
export function readContentKind(bytes: Buffer): KindOrMistake {
  if (bytes.length === 0) return refuse({ code: 'FILE_EMPTY' })
  if (startsWith(bytes, PDF_START))
    return whole('pdf', bytes.subarray(-PDF_END_WITHIN).includes('%%EOF'))
  if (startsWith(bytes, JPEG_START))
    return whole('jpeg', bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0)
  if (startsWith(bytes, PNG_START)) return whole('png', bytes.lastIndexOf('IEND') > 0)
  if (startsWith(bytes, ZIP_START)) return readPackageKind(bytes)
  if (isHeicStart(bytes)) return whole('heic', hasWholeBoxes(bytes))
  return refuse({ code: 'FILE_KIND_UNKNOWN' })
}

/**
 * A phone's photograph: an ISO/IEC 14496-12 `ftyp` whose main brand is a still HEVC image, or a
 * general one that lists it as compatible.
 */
function isHeicStart(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return false
  const length = Math.min(bytes.readUInt32BE(0), 256)
  const brands = Array.from({ length: Math.max(0, Math.floor((length - 8) / 4)) }, (_, index) =>
    bytes.toString('latin1', 8 + index * 4, 12 + index * 4),
  )
  const isHeic = (brand: string | undefined) => brand === 'heic' || brand === 'heix'
  return isHeic(brands[0]) || (brands[0] === 'mif1' && brands.slice(2).some(isHeic))
}

/**
 * Whether the boxes fill the file to its end and include a `meta` box, which describes the image.
 */
function hasWholeBoxes(bytes: Buffer): boolean {
  let at = 0
  let hasMeta = false
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    hasMeta ||= bytes.toString('latin1', at + 4, at + 8) === 'meta'
    // 0: to the end of the file. 1: a size of 64 bits, which no file within our limit needs.
    if (size === 0) return hasMeta
    if (size < 8) return false
    at += size
  }
  return hasMeta && at === bytes.length
}

/** Parts that hold macros: of Word and Excel, of Excel before 1997, and controls that run. */
const MACRO_PART = /vbaProject\.bin$|(^|\/)(macrosheets|dialogsheets|activeX)\//i

function readPackageKind(bytes: Buffer): KindOrMistake {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const entries = directory.value
  const has = (name: RegExp) => entries.some((entry) => name.test(entry.name))
  const isOffice = has(/^\[Content_Types\]\.xml$/)
  const found: readonly (FileKind | false)[] = [
    isOffice && has(/^word\/document\d*\.xml$/) && 'docx',
    isOffice && has(/^xl\/workbook\d*\.xml$/) && 'xlsx',
    has(/^OFD\.xml$/) && has(/\/Document\.xml$/) && 'ofd',
  ]
  const kinds = found.filter((kind) => kind !== false)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) return refuse({ code: 'FILE_KIND_UNKNOWN' })
  if (entries.some(({ isEncrypted }) => isEncrypted) || !hasSoundNames(entries))
    return refuse({ code: 'FILE_DAMAGED' })
  if (has(MACRO_PART)) return refuse({ code: 'FILE_HAS_MACROS' })
  const expanded = entries.reduce((sum, { expandedSize }) => sum + expandedSize, 0)
  return expanded > MOST_EXPANDED_BYTES ? refuse({ code: 'FILE_EXPANDS_TOO_MUCH' }) : ok(kind)
}

/** How a page can show a file: images as re-encoded copies, PDF as it is. */
export type ShownAs = 'image' | 'pdf'

/** null: no page shows this kind; a reader with the right to download can open it. */
export function shownAs(mediaType: string): ShownAs | null {
  const images: readonly string[] = [
    FILE_KINDS.jpeg.mediaType,
    FILE_KINDS.png.mediaType,
    FILE_KINDS.heic.mediaType,
  ]
  if (images.includes(mediaType)) return 'image'
  return mediaType === FILE_KINDS.pdf.mediaType ? 'pdf' : null
}

/** The download name of a file: its own, with the extension of its real kind. */
export function fileNameFor(fileName: string, kind: FileKind): string {
  const extensions: readonly string[] = FILE_KINDS[kind].extensions
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase()
  return ending !== undefined && extensions.includes(ending)
    ? fileName
    : `${fileName}.${extensions[0]}`
}
