import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { findMissing } from './coverage'
import { loadFaces } from './faces'
import { OFFICIAL_PAGE } from './official-page'
import { textsByFace, toPageData } from './page-data'
import type { SettingAnswer, SettingQuestion } from './setting-order'

/** For how many documents the compiler keeps what it has computed of one and not used again. */
const KEPT_RESULTS = 10

/**
 * A compiler with the fonts of every face, which sets one document after the other. It reads nothing
 * but the source of the page and its data. Throws where a font is missing, and where the compiler
 * finds anything to report: the page is ours, so that is a fault of it or of a font.
 */
export function makeSetter(
  root: string,
  ownFonts: string | null,
): (question: SettingQuestion) => SettingAnswer {
  const { fonts, faces } = loadFaces(root, ownFonts)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const families = Object.entries(faces).map(([name, face]) => [name, face.families])
  const facesInput = JSON.stringify(Object.fromEntries(families))
  return ({ content, at }) => {
    const data = toPageData(content)
    const characters = findMissing(textsByFace(data), faces)
    if (characters.length > 0) return { is: 'missing', characters }
    const compiled = compiler.compile({
      mainFileContent: OFFICIAL_PAGE,
      inputs: { data: JSON.stringify(data), faces: facesInput },
    })
    const fault = compiled.takeError() ?? compiled.takeWarnings()
    if (fault || !compiled.result) throw new Error(firstMessage(fault?.shortDiagnostics))
    const pdf = compiler.pdf(compiled.result, {
      pdfStandard: 'a-2b',
      creationTimestamp: Math.floor(at.getTime() / 1000),
    })
    const pages = compiled.result.numOfPages
    compiler.evictCache(KEPT_RESULTS)
    return { is: 'set', pdf: new Uint8Array(pdf), pages }
  }
}

function firstMessage(diagnostics: readonly unknown[] = []): string {
  return `the page could not be set: ${JSON.stringify(diagnostics[0])}`
}
