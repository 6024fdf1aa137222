import { posix } from 'node:path'
import PizZip from 'pizzip'
import { makeXmlReader } from '@/lib/documents/xlsx/read-xml'

/** The parts of a Word file by their names. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const { files } = new PizZip(file)
  return new Map(
    Object.values(files)
      .filter(({ dir }) => !dir)
      .map((part) => [part.name, part.asText()]),
  )
}

/** The text of a part, a line for each paragraph and each break within one. */
export function linesOfPart(xml: string): readonly string[] {
  const lines: string[] = []
  let isText = false
  const reader = makeXmlReader({
    open: (name) => {
      if (name === 'p' || name === 'br') lines.push('')
      if (name === 'tab' && lines.length > 0) lines.push('')
      isText = name === 't'
    },
    close: () => {
      isText = false
    },
    text: (text) => {
      if (isText) lines.push((lines.pop() ?? '') + text)
    },
  })
  reader.feed(xml)
  reader.end()
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** The text of a Word file without its headers and footers. */
export function linesOfWord(file: Uint8Array): readonly string[] {
  return linesOfPart(partsOf(file).get('word/document.xml') ?? '')
}

/**
 * What keeps a file from being opened: parts that are no XML, relations to parts that are not
 * there.
 */
export function faultsOfWord(file: Uint8Array): readonly string[] {
  const parts = partsOf(file)
  const faults: string[] = []
  for (const [name, xml] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const reader = makeXmlReader({
      open: (tag, attribute) => {
        const target = tag === 'Relationship' && attribute('Target')
        if (!target) return
        const folder = posix.dirname(posix.dirname(name))
        const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
        if (!parts.has(path)) faults.push(`${name}: ${target}`)
      },
      close: () => undefined,
      text: () => undefined,
    })
    try {
      reader.feed(xml)
      reader.end()
    } catch {
      faults.push(name)
    }
  }
  const types = parts.get('[Content_Types].xml') ?? ''
  for (const name of parts.keys()) {
    const ending = name.slice(name.lastIndexOf('.') + 1)
    const isTyped = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`)
    if (!isTyped && name !== '[Content_Types].xml') faults.push(`no type: ${name}`)
  }
  return faults
}
