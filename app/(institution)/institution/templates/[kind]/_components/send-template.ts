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

/** Sends a Word file as the template of a document; the answer is the version, or why there is none. */
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
    return { is: 'refused', message: TEMPLATES.failed }
  }
}
