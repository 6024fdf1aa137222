import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** The kinds of actions (ISO 32000-1, table 198): what a reader could run, open or send. */
const ACTIONS: ReadonlySet<PDFObject> = new Set(
  [
    ...['GoTo', 'GoToR', 'GoToE', 'Launch', 'Thread', 'URI', 'Sound', 'Movie', 'Hide', 'Named'],
    ...['SubmitForm', 'ResetForm', 'ImportData', 'JavaScript', 'SetOCGState', 'Rendition', 'Trans'],
    ...['GoTo3DView', 'RichMediaExecute'],
  ].map((kind) => PDFName.of(kind)),
)
const KIND = PDFName.of('S')
const DEEPEST = 100

function clean(object: PDFObject, depth: number): void {
  if (depth > DEEPEST) throw new RangeError('objects within objects without end')
  const dictionary = object instanceof PDFStream ? object.dict : object
  if (dictionary instanceof PDFDict) {
    const kind = dictionary.lookup(KIND)
    if (kind && ACTIONS.has(kind)) for (const key of dictionary.keys()) dictionary.delete(key)
    for (const value of dictionary.values()) clean(value, depth + 1)
  } else if (dictionary instanceof PDFArray)
    for (const value of dictionary.asArray()) clean(value, depth + 1)
}

/** Empties every action among the objects that were copied: drawing a page needs none. */
export function removeActions(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) clean(object, 0)
}
