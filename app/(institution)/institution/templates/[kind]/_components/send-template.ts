import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'

export type TemplateMistake = {
  /** 正文, 页眉 */
  readonly place: string
  readonly around: string
  readonly sentence: string
}

export type SentTemplate =
  | { readonly is: 'added'; readonly version: number }
  | { readonly is: 'refused'; readonly message: string }
  | {
      readonly is: 'wrong'
      readonly mistakes: readonly TemplateMistake[]
      readonly skipped: number
      readonly names: readonly string[]
    }

type Answer = {
  readonly version?: number
  readonly message?: string
  readonly mistakes?: readonly TemplateMistake[]
  readonly skipped?: number
  readonly names?: readonly string[]
}

/**
 * Sends a Word file as the template of a document; the answer is the version, or why there is none.
 */
export async function sendTemplate(kind: string, file: File): Promise<SentTemplate> {
  const body = new FormData()
  body.set('file', file)
  try {
    const response = await fetch(`/api/document-templates/${kind}`, { method: 'POST', body })
    const answer = (await response.json()) as Answer
    if (answer.version !== undefined) return { is: 'added', version: answer.version }
    if (!answer.mistakes) return { is: 'refused', message: answer.message ?? TEMPLATES.failed }
    const { mistakes, skipped = 0, names = [] } = answer
    return { is: 'wrong', mistakes, skipped, names }
  } catch {
    const message = (await isReadable(file)) ? TEMPLATES.failed : TEMPLATES.changed
    return { is: 'refused', message }
  }
}

/**
 * Browsers read no file that was moved or written again after it was chosen, as a corrected one is.
 */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
