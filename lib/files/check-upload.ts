import 'server-only'
import sharp from 'sharp'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { FILE_MB } from '@/lib/domain/upload/file-limit'
import { checkFiles, type CheckedFile, type FileMistake, type UncheckedFile } from './check-files'
import { FILE_KINDS, type FileKind } from './content-kind'
import { decodeHeic } from './decode-heic'
import { decodeHeicInTurn, decodeInTurn, MOST_PIXELS } from './decode-in-turn'
import { findOfficeMistake } from './office-parts'
import { findPdfAction, isPdfEncrypted } from './pdf-actions'
import { hasPdfCycle } from './pdf-references'
import { configuredScanner } from './virus-scan'
import { endsAsZip } from './zip-directory'

// The one check of files that are kept, whether a person uploads them or a court's system sends
// them: evidence that no one can open, or that runs something, helps neither.

export type UploadMistake =
  | FileMistake
  | 'FILE_ENCRYPTED'
  | 'FILE_IMAGE_TOO_LARGE'
  | 'FILE_RUNS_CODE'
  | 'FILE_TWO_KINDS'
  | 'FILE_INFECTED'

const PNG_END = Buffer.from('IEND\xae\x42\x60\x82', 'latin1')
/** How far from the end of a PDF its cross-reference is named. */
const PDF_TAIL = 2_048

export type CheckedUploads = {
  readonly files: readonly CheckedFile[]
  /** Mistakes by the file's place in the list. */
  readonly mistakes: ReadonlyMap<number, UploadMistake>
}

/**
 * Checks the files of one submission: name, size, kind and completeness, and whether each can be
 * displayed safely; then, where a virus scanner is configured, whether it finds something.
 * @param mostMb the limit in force, of a file that comes for a case (read-file-limit.ts); else what
 *   any installation takes
 */
export async function checkUploads(
  uploads: readonly UncheckedFile[],
  mostMb: number = FILE_MB.most,
): Promise<CheckedUploads> {
  const { files, mistakes } = checkFiles(uploads, mostMb)
  const found = new Map<number, UploadMistake>(mistakes)
  const awaiting = new Set<number>()
  let scan = configuredScanner()
  // One after the other: thirty images of one sender wait like those of thirty senders.
  for (const [index, file] of files.entries()) {
    const bytes = uploads[index]?.bytes
    const mistake = found.has(index) || !bytes ? null : await findDeeperMistake(kindOf(file), bytes)
    if (mistake) found.set(index, mistake)
    if (!scan || !bytes || found.has(index)) continue
    const scanned = await scan(bytes)
    if (scanned.is === 'infected') found.set(index, 'FILE_INFECTED')
    else if (scanned.is !== 'clean') awaiting.add(index)
    // The sender does not wait for it once more for each further file.
    if (scanned.is === 'unavailable') scan = async () => scanned
  }
  return {
    files: files.map((file, index) => ({ ...file, awaitsScan: awaiting.has(index) })),
    mistakes: found,
  }
}

/** Checks one uploaded file, as checkUploads does. */
export async function checkUpload(
  upload: UncheckedFile,
  mostMb: number = FILE_MB.most,
): Promise<Result<CheckedFile, { readonly code: UploadMistake }>> {
  const {
    files: [file],
    mistakes,
  } = await checkUploads([upload], mostMb)
  const mistake = mistakes.get(0)
  return mistake || !file ? refuse({ code: mistake ?? 'FILE_KIND_UNKNOWN' }) : ok(file)
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
      return endsAsZip(bytes) ? 'FILE_TWO_KINDS' : (findPdfMistake(bytes) ?? findPdfAction(bytes))
    case 'png':
    case 'jpeg':
      return isTwoKinds(kind, bytes)
        ? 'FILE_TWO_KINDS'
        : decodeInTurn(() => findImageMistake(bytes))
    case 'heic':
      return isTwoKinds(kind, bytes)
        ? 'FILE_TWO_KINDS'
        : decodeHeicInTurn(() => findHeicMistake(bytes))
    case 'docx':
    case 'xlsx':
      return findOfficeMistake(bytes)
    case 'ofd':
      return null
  }
}

/** An archive is read from its end, an image or a document from its start: one file can be both. */
function isTwoKinds(kind: FileKind, bytes: Buffer): boolean {
  const hasMoreBehind = kind === 'png' && !bytes.subarray(-PNG_END.length).equals(PNG_END)
  return hasMoreBehind || bytes.includes('%PDF-') || endsAsZip(bytes)
}

function findPdfMistake(bytes: Buffer): UploadMistake | null {
  const text = bytes.toString('latin1')
  if (isPdfEncrypted(text)) return 'FILE_ENCRYPTED'
  const isFound = /startxref\s+\d+/.test(text.slice(-PDF_TAIL))
  return isFound && !hasPdfCycle(text) ? null : 'FILE_DAMAGED'
}

async function findHeicMistake(bytes: Buffer): Promise<UploadMistake | null> {
  const decoded = await decodeHeic(bytes, { wantsPoints: false })
  return decoded.ok ? null : decoded.refusal.code
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
