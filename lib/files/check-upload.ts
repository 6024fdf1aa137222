import 'server-only'
import sharp from 'sharp'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { checkFiles, type CheckedFile, type FileMistake, type UncheckedFile } from './check-files'
import { FILE_KINDS, type FileKind } from './content-kind'
import { decodeInTurn } from './decode-in-turn'
import { endsAsZip } from './zip-directory'

// Uploads by people are checked more strictly than files from a court's system: a person at the
// screen can choose another file.

export type UploadMistake =
  FileMistake | 'FILE_ENCRYPTED' | 'FILE_IMAGE_TOO_LARGE' | 'FILE_TWO_KINDS'

/**
 * Points of an image that may be decoded: a page scanned at 600 dpi has 35 million, a phone's
 * largest photograph 108 million.
 */
export const MOST_PIXELS = 120_000_000

const PNG_END = Buffer.from('IEND\xae\x42\x60\x82', 'latin1')
/** How far from the end of a PDF its cross-reference is named. */
const PDF_TAIL = 2_048

/** Checks one uploaded file: its kind, completeness, and whether it can be displayed safely. */
export async function checkUpload(
  file: UncheckedFile,
): Promise<Result<CheckedFile, { readonly code: UploadMistake }>> {
  const { files, mistakes } = checkFiles([file])
  const [checked] = files
  const mistake =
    mistakes.get(0) ?? (checked && (await findDeeperMistake(kindOf(checked), file.bytes)))
  return mistake || !checked ? refuse({ code: mistake ?? 'FILE_KIND_UNKNOWN' }) : ok(checked)
}

function kindOf({ mediaType }: CheckedFile): FileKind {
  const kind = (Object.keys(FILE_KINDS) as FileKind[]).find(
    (each) => FILE_KINDS[each].mediaType === mediaType,
  )
  if (!kind) throw new Error('a checked file has no kind')
  return kind
}

async function findDeeperMistake(kind: FileKind, bytes: Buffer): Promise<UploadMistake | null> {
  switch (kind) {
    case 'pdf':
      return endsAsZip(bytes) ? 'FILE_TWO_KINDS' : findPdfMistake(bytes)
    case 'png':
    case 'jpeg':
      return isTwoKinds(kind, bytes)
        ? 'FILE_TWO_KINDS'
        : decodeInTurn(() => findImageMistake(bytes))
    case 'heic':
      if (isTwoKinds(kind, bytes)) return 'FILE_TWO_KINDS'
      return countHeicPixels(bytes) > MOST_PIXELS ? 'FILE_IMAGE_TOO_LARGE' : null
    case 'docx':
    case 'xlsx':
      return null
  }
}

/** An archive is read from its end, an image or a document from its start: one file can be both. */
function isTwoKinds(kind: FileKind, bytes: Buffer): boolean {
  const hasMoreBehind = kind === 'png' && !bytes.subarray(-PNG_END.length).equals(PNG_END)
  return hasMoreBehind || bytes.includes('%PDF-') || endsAsZip(bytes)
}

function findPdfMistake(bytes: Buffer): UploadMistake | null {
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1'))) return 'FILE_ENCRYPTED'
  return /startxref\s+\d+/.test(bytes.toString('latin1', Math.max(0, bytes.length - PDF_TAIL)))
    ? null
    : 'FILE_DAMAGED'
}

/**
 * Reads the size from the header before anything is decoded; then decodes, which finds what is cut
 * off.
 */
async function findImageMistake(bytes: Buffer): Promise<UploadMistake | null> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) return 'FILE_IMAGE_TOO_LARGE'
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .resize(32, 32, { fit: 'inside' })
      .raw()
      .toBuffer()
    return null
  } catch {
    return 'FILE_DAMAGED'
  }
}

/**
 * The largest image that the file's own `ispe` boxes announce (ISO/IEC 23008-12 6.5.3): version and
 * flags, width, height.
 */
export function countHeicPixels(bytes: Buffer): number {
  let most = 0
  for (
    let at = bytes.indexOf('ispe');
    at >= 0 && at + 16 <= bytes.length;
    at = bytes.indexOf('ispe', at + 4)
  ) {
    most = Math.max(most, bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12))
  }
  return most
}
