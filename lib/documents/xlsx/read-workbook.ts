import { XmlDamaged } from './read-xml'
import type { Package } from './read-package'

// Workbook properties: its sheets in order, and which cell styles show a number as a day (ECMA-376
// Part 1, 18.2, 18.8.30).

export type SheetEntry = {
  readonly name: string
  readonly isHidden: boolean
  readonly part: string
}
export type Workbook = {
  readonly sheets: readonly SheetEntry[]
  /** Days are counted from 1904 (old Macintosh workbooks) instead of 1900. */
  readonly is1904: boolean
  readonly isDayStyle: (style: number) => boolean
}

const MOST_SHEETS = 100
const MOST_RELATIONS = 5_000
/** Excel's own limits (Excel specifications and limits): cell formats, and a format's length. */
const MOST_STYLES = 65_536
const LONGEST_FORMAT = 255

async function readTargets(file: Package): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await file.read('xl/_rels/workbook.xml.rels', {
    open: (name, attribute) => {
      const [id, target] = [attribute('Id'), attribute('Target')]
      if (targets.size > MOST_RELATIONS) throw new XmlDamaged()
      if (name === 'Relationship' && id && target)
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return targets
}

/**
 * Formats that the standard gives to days and times without writing them down, those of East Asian
 * Excel included.
 */
function isBuiltInDay(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  )
}

/** A format with a letter of a date outside of quotes, brackets and escapes. */
function showsDay(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''))
}

async function readDayStyles(file: Package): Promise<ReadonlySet<number>> {
  /** Formats that the workbook defines: whether each shows a day. */
  const own = new Map<number, boolean>()
  const formats: number[] = []
  let isInCellStyles = false
  if (!file.has('xl/styles.xml')) return new Set()
  await file.read('xl/styles.xml', {
    open: (name, attribute) => {
      if (name === 'numFmt')
        own.set(
          Number(attribute('numFmtId')),
          showsDay((attribute('formatCode') ?? '').slice(0, LONGEST_FORMAT)),
        )
      if (name === 'cellXfs') isInCellStyles = true
      if (name === 'xf' && isInCellStyles) formats.push(Number(attribute('numFmtId') ?? 0))
      if (own.size > MOST_STYLES || formats.length > MOST_STYLES) throw new XmlDamaged()
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false
    },
    text: () => undefined,
  })
  return new Set(
    formats.flatMap((format, style) => ((own.get(format) ?? isBuiltInDay(format)) ? [style] : [])),
  )
}

/** Throws XmlDamaged. */
export async function readWorkbook(file: Package): Promise<Workbook> {
  const targets = await readTargets(file)
  const sheets: SheetEntry[] = []
  let is1904 = false
  await file.read('xl/workbook.xml', {
    open: (name, attribute) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const part = targets.get(attribute('id') ?? '')
      if (!part || !file.has(part) || sheets.length >= MOST_SHEETS) throw new XmlDamaged()
      sheets.push({
        name: attribute('name') ?? '',
        isHidden: (attribute('state') ?? 'visible') !== 'visible',
        part,
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  const dayStyles = await readDayStyles(file)
  return { sheets, is1904, isDayStyle: (style) => dayStyles.has(style) }
}
