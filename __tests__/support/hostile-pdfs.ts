import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'

// PDF files that do, or pretend to be, what no evidence is.

async function made(change: (pdf: PDFDocument) => void, content = 'q'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage([400, 400])
  const stream = pdf.context.stream(content)
  page.node.set(PDFName.of('Contents'), pdf.context.register(stream))
  change(pdf)
  return new Uint8Array(await pdf.save({ useObjectStreams: false }))
}

const javaScript = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }

/** Scripts when it is opened, when a page is shown, in a link, in a field and among the names. */
export const scripted = () =>
  made((pdf) => {
    const { context, catalog } = pdf
    const node = pdf.getPage(0).node
    catalog.set(PDFName.of('OpenAction'), context.obj(javaScript))
    catalog.set(
      PDFName.of('Names'),
      context.obj({ JavaScript: { Names: [PDFString.of('a'), javaScript] } }),
    )
    node.set(PDFName.of('AA'), context.obj({ O: javaScript }))
    const launch = { S: 'Launch', F: PDFString.of('calc.exe') }
    const rect = [0, 0, 100, 100]
    node.set(
      PDFName.of('Annots'),
      context.obj([
        { Type: 'Annot', Subtype: 'Link', Rect: rect, A: launch },
        { Type: 'Annot', Subtype: 'Widget', Rect: rect, AA: { K: javaScript } },
      ]),
    )
    // Among the resources, which are copied, an action has no business either.
    node.set(
      PDFName.of('Resources'),
      context.obj({ Properties: { P: context.register(context.obj(javaScript)) } }),
    )
  })

/** What programs that look for text in a file take for a signature or a form. */
export const pretending = () =>
  made(
    () => undefined,
    '% /ByteRange [0 /********** /********** /**********] /Contents <00> /AcroForm 1 0 R\n' +
      '% trailer << /Size 5 /Root 1 0 R >> startxref 0 %%EOF endobj\n',
  )

/** Draws a field of black over all that follows, and never gives the state back. */
export const unbalanced = () =>
  made(() => undefined, 'q q q 0 0 1 1 re W n 0.001 0 0 0.001 9000 9000 cm Q Q Q Q Q Q')

/** A stamp whose text is in its appearance, not in the page. */
export const stamped = () =>
  made((pdf) => {
    const { context } = pdf
    const font = context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }),
    )
    const appearance = context.stream('BT /F 20 Tf 5 5 Td (STAMPED) Tj ET', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 120, 30],
      Resources: { Font: { F: font } },
    })
    const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [50, 50, 170, 80], F: 4 }
    pdf
      .getPage(0)
      .node.set(
        PDFName.of('Annots'),
        context.obj([{ ...stamp, AP: { N: context.register(appearance) } }]),
      )
  })

/** Arrays within arrays, deeper than any stack. */
export const nested = async () => {
  const text = Buffer.from(await made(() => undefined)).toString('latin1')
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  return Buffer.from(text.replace('/MediaBox', `/Deep ${deep} /MediaBox`), 'latin1')
}

/** A page tree that has itself among its pages. */
export const circular = async () => {
  const text = Buffer.from(await made(() => undefined)).toString('latin1')
  const tree = /(\d+) 0 obj\s*<<\s*\/Type \/Pages/.exec(text)?.[1]
  return Buffer.from(text.replace(/\/Kids \[[^\]]*\]/, `/Kids [ ${tree} 0 R ]`), 'latin1')
}

/** A stream of a kind of compression that there is not. */
export const strangelyPacked = () =>
  made((pdf) => {
    const { context } = pdf
    const dictionary = context.obj({ Filter: 'Strange' })
    const part = () => context.register(PDFRawStream.of(dictionary, new Uint8Array(10)))
    pdf.getPage(0).node.set(PDFName.of('Contents'), context.obj([part(), part()]))
    context.trailerInfo.ID = context.obj([PDFHexString.of('00')])
  })
