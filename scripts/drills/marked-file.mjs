// A file with a marker in its name and one in its text, sent into a conversation as a page sends
// it.
import { randomUUID } from 'node:crypto'

/** A PDF of one page with this text: Latin letters and digits. */
function pdfOf(text) {
  const content = `BT /F1 18 Tf 72 720 Td (${text}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

/** @throws Error with what the application said where it was not taken */
export async function sendMarkedFile(url, caseId, { cookie }, { where, name, text }) {
  const form = new FormData()
  for (const [field, value] of Object.entries({ messageId: randomUUID(), ...where }))
    form.set(field, value)
  form.append('file', new File([pdfOf(text)], name, { type: 'application/pdf' }))
  const to = 'partyId' in where ? 'caucus' : 'case'
  const answer = await fetch(`${url}/api/cases/${caseId}/messages?to=${to}`, {
    method: 'POST',
    body: form,
    headers: { cookie, origin: url, accept: 'application/json' },
  })
  if (answer.status !== 201) throw new Error(`${name}：${answer.status} ${await answer.text()}`)
}
