import type { DocumentContent } from '@/lib/documents/content'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { readPdf } from './read-pdf'

// Documents set as PDF by the application's own threads, and read again.

export const AT = new Date('2026-11-27T10:00:00+08:00')

export async function render(content: DocumentContent, at = AT) {
  const rendered = await renderPdf(content, at)
  if (!rendered.ok) throw new Error(rendered.refusal.code)
  return rendered.value
}

/** The lines of its pages, whose number is what was reported. */
export async function readRendered(content: DocumentContent) {
  const { pdf, pages } = await render(content)
  const read = await readPdf(pdf)
  expect(read).toHaveLength(pages)
  return read
}

/** A block of one line without indent. */
export const lineOf = (text: string) => ({ kind: 'line', text }) as const

/** So many Chinese characters. */
export const han = (count: number) => '和谐调解化解纠纷定分止争'.repeat(count).slice(0, count)

export const withoutBlanks = (text: string) => text.replace(/\s/g, '')
