import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFontFile, type CharacterRanges } from './font-file'

const FANDOL = join('assets', 'fonts')
const NOTO = join('node_modules', '@expo-google-fonts', 'noto-serif-sc')
const REGULAR = join(NOTO, '400Regular', 'NotoSerifSC_400Regular.ttf')
const BOLD = join(NOTO, '700Bold', 'NotoSerifSC_700Bold.ttf')

/**
 * The faces of GB/T 9704, each as the fonts it is set in: the first that has a character sets it.
 * `own`: how an institution names the file of its licensed font, which goes before the others.
 */
const FACES = {
  title: { own: 'xiaobiaosong', files: [BOLD] },
  body: { own: 'fangsong', files: [join(FANDOL, 'FandolFang-Regular.otf'), REGULAR] },
  heading: { own: 'heiti', files: [join(FANDOL, 'FandolHei-Regular.otf'), BOLD] },
  subheading: { own: 'kaiti', files: [join(FANDOL, 'FandolKai-Regular.otf'), REGULAR] },
  pageNumber: { own: 'songti', files: [REGULAR] },
} as const

export type FaceName = keyof typeof FACES
export const FACE_NAMES = Object.keys(FACES) as readonly FaceName[]

/** A face with the families and the characters of its fonts. */
export type Face = {
  readonly families: readonly string[]
  readonly characters: readonly CharacterRanges[]
}

export type LoadedFaces = {
  readonly fonts: readonly Buffer[]
  readonly faces: Readonly<Record<FaceName, Face>>
}

/**
 * Reads the fonts of every face. `root`: the folder of the application; `ownFonts`: a folder with
 * an institution's licensed fonts. Throws where a font is missing or damaged, and where that folder
 * has none with a name of FACES: it would be ignored without a word.
 */
export function loadFaces(root: string, ownFonts: string | null): LoadedFaces {
  const own = ownFonts === null ? new Map<string, string>() : findOwnFonts(ownFonts)
  const loaded = new Map<string, Buffer>()
  const load = (path: string) => {
    const bytes = loaded.get(path) ?? readFileSync(path)
    loaded.set(path, bytes)
    return readFontFile(bytes)
  }
  const faceOf = (name: FaceName): Face => {
    const first = own.get(FACES[name].own)
    const files = [...(first ? [first] : []), ...FACES[name].files.map((at) => join(root, at))]
    const fonts = files.map(load)
    return {
      families: fonts.map(({ family }) => family),
      characters: fonts.map(({ characters }) => characters),
    }
  }
  const faces = Object.fromEntries(FACE_NAMES.map((name) => [name, faceOf(name)]))
  return { fonts: [...loaded.values()], faces: faces as LoadedFaces['faces'] }
}

function findOwnFonts(folder: string): ReadonlyMap<string, string> {
  const names = FACE_NAMES.map((name) => FACES[name].own) as readonly string[]
  const found = readdirSync(folder).flatMap((file) => {
    const [, name = ''] = /^([a-z]+)\.(?:otf|ttf|ttc)$/.exec(file.toLowerCase()) ?? []
    return names.includes(name) ? [[name, join(folder, file)] as const] : []
  })
  if (found.length === 0) throw new Error('HEYI_FONTS_DIR has no font with a known name')
  return new Map(found)
}
