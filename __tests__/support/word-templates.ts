import PizZip from 'pizzip'
import { ZipFile } from 'yazl'
import { writeWord } from '@/lib/documents/docx/write-word'
import { documentContent } from './document-content'

// Word files for the checks of templates, sound ones and hostile ones.

/** A template with these paragraphs. */
export function templateOf(...paragraphs: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph', text }) as const)
  return writeWord(documentContent({ blocks }), null)
}

type Change = (text: string) => string

/** The template with parts that are changed, added, or taken away (null). */
export async function templateWith(
  changes: Readonly<Record<string, string | Buffer | Change | null>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new PizZip(await templateOf('案由：{案由}'))
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) zip.remove(name)
    else
      zip.file(name, typeof change === 'function' ? change(zip.file(name)?.asText() ?? '') : change)
  }
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

/** Adds XML at the beginning of the text. */
export const inBody = (xml: string) => ({
  'word/document.xml': (text: string) => text.replace('<w:body>', `<w:body>${xml}`),
})

/** Adds a relationship of the document. */
export const related = (attributes: string) => ({
  'word/_rels/document.xml.rels': (text: string) =>
    text.replace('</Relationships>', `<Relationship Id="rId99" ${attributes}/></Relationships>`),
})

/** The template with further parts, whose names can be there already. */
async function templateAndParts(
  parts: readonly (readonly [name: string, bytes: Buffer])[],
): Promise<Buffer> {
  const sound = new PizZip(await templateOf('案由：{案由}'))
  const zip = new ZipFile()
  for (const part of Object.values(sound.files))
    if (!part.dir) zip.addBuffer(Buffer.from(part.asUint8Array()), part.name)
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A file with two parts of one name: readers take one or the other. */
export function templateWithDoubledPart(): Promise<Uint8Array> {
  return templateAndParts([['word/document.xml', Buffer.from('<w:document/>')]])
}

/** A part of zeros, which are almost nothing until they are unpacked. */
export function templateThatExpands(size: number): Promise<Uint8Array> {
  return templateAndParts([['word/media/logo.png', Buffer.alloc(size)]])
}

/** The same, with an untrue size in the directory: it is found while it is unpacked. */
export async function templateWithUntrueSize(size: number): Promise<Uint8Array> {
  const bytes = await templateAndParts([['word/media/logo.png', Buffer.alloc(size)]])
  bytes.writeUInt32LE(1_000, bytes.lastIndexOf('word/media/logo.png') - 46 + 24)
  return bytes
}
