import { PERSON_FIELD, type ActionState } from '@/lib/edge/action/action-state'
import { ADD_FILES } from '@/lib/labels/zh-CN/add-files'

/** A photo, file or recording that is sent with the next message. */
export type AddedFile = {
  readonly id: string
  readonly file: File
  /** Of a recording, in whole seconds; null: of any other file. */
  readonly seconds: number | null
  /** For a small picture, or to hear the recording. */
  readonly url: string
}

/** The form holds fields of the framework as well. */
const FIELDS = [PERSON_FIELD, 'messageId', 'topicId', 'partyId', 'words'] as const

type Answer = {
  readonly goTo?: string
  readonly said?: string
  readonly code?: string
  readonly message?: string
  readonly errors?: Readonly<Record<string, string>>
}

const refused = (code: string, message: string, fieldErrors = {}): ActionState => ({
  status: 'refused',
  code,
  message,
  fieldErrors,
  values: {},
  at: 0,
})

function answerOf(request: XMLHttpRequest): ActionState {
  try {
    const answer = JSON.parse(request.responseText) as Answer
    if (request.status === 201 && answer.goTo !== undefined)
      return {
        status: 'done',
        message: answer.said ?? '',
        at: 0,
        value: { goTo: answer.goTo },
      }
    return refused(
      answer.code ?? 'UNEXPECTED',
      answer.message ?? ADD_FILES.unknown,
      answer.errors ?? {},
    )
  } catch {
    return refused('UNEXPECTED', ADD_FILES.unknown)
  }
}

/**
 * Sends a message with its files and tells how much of it has gone. XMLHttpRequest, since fetch
 * tells nothing of what it sends. It never rejects: without an answer the form keeps everything,
 * and the same message may be sent again.
 */
export function sendMessageFiles(
  form: FormData,
  files: readonly AddedFile[],
  onProgress: (percent: number) => void,
): Promise<ActionState> {
  const sent = new FormData()
  for (const name of FIELDS) {
    const value = form.get(name)
    if (value !== null) sent.set(name, value)
  }
  for (const { file, seconds } of files) {
    sent.append(seconds === null ? 'file' : 'voice', file)
    if (seconds !== null) sent.set('seconds', String(seconds))
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onProgress(Math.floor((loaded / total) * 100))
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => resolve(refused('NO_ANSWER', ADD_FILES.unsent))
    request.onabort = request.onerror
    request.open('POST', `/api/cases/${String(form.get('caseId'))}/messages`)
    request.send(sent)
  })
}
