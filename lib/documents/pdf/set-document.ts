import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { CATALOGUE_PAGE, NUMBER_PAGES, textsOfDossierPages } from '../dossier/dossier-pages'
import { findMissing, type TextsByFace } from './coverage'
import { loadFaces } from './faces'
import { OFFICIAL_PAGE } from './official-page'
import { textsByFace, toPageData } from './page-data'
import type { SettingAnswer, SettingQuestion } from './setting-order'

/** For how many documents the compiler keeps what it has computed of one and not used again. */
const KEPT_RESULTS = 10

type Page = { readonly source: string; readonly data: unknown; readonly texts: TextsByFace }

function pageOf(question: SettingQuestion): Page {
  if ('content' in question) {
    const data = toPageData(question.content)
    return { source: OFFICIAL_PAGE, data, texts: textsByFace(data) }
  }
  const { pages } = question
  const source = pages.kind === 'catalogue' ? CATALOGUE_PAGE : NUMBER_PAGES
  return { source, data: pages, texts: textsOfDossierPages(pages) }
}

/**
 * A compiler with the fonts of every face, which sets one document after the other. It reads
 * nothing but the source of the page and its data. Throws where a font is missing, and where the
 * compiler finds anything to report: the page is ours, so that is a fault of it or of a font.
 */
export function makeSetter(
  root: string,
  ownFonts: string | null,
): (question: SettingQuestion) => SettingAnswer {
  const { fonts, faces } = loadFaces(root, ownFonts)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const families = Object.entries(faces).map(([name, face]) => [name, face.families])
  const facesInput = JSON.stringify(Object.fromEntries(families))
  return (question) => {
    const { source, data, texts } = pageOf(question)
    const characters = findMissing(texts, faces)
    if (characters.length > 0) return { is: 'missing', characters }
    const compiled = compiler.compile({
      mainFileContent: source,
      inputs: { data: JSON.stringify(data), faces: facesInput },
    })
    const fault = compiled.takeError() ?? compiled.takeWarnings()
    if (fault || !compiled.result) throw new Error(firstMessage(fault?.shortDiagnostics))
    const pdf = compiler.pdf(compiled.result, {
      pdfStandard: 'a-2b',
      creationTimestamp: Math.floor(question.at.getTime() / 1000),
    })
    const pages = compiled.result.numOfPages
    compiler.evictCache(KEPT_RESULTS)
    return { is: 'set', pdf: new Uint8Array(pdf), pages }
  }
}

function firstMessage(diagnostics: readonly unknown[] = []): string {
  return `the page could not be set: ${JSON.stringify(diagnostics[0])}`
}
