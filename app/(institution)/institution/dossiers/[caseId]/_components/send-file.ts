import { ADD_MATERIAL } from '@/lib/labels/zh-CN/dossier'

/** `isFinal`: the same file would be refused again. */
export type SendOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'canceled' }
  | { readonly kind: 'refused'; readonly message: string; readonly isFinal?: boolean }

type Answer = {
  readonly code?: string
  readonly message?: string
  readonly errors?: Readonly<Record<string, string>>
}

/** What the server said: the sentence about the file itself where there is one. */
function outcomeOf(request: XMLHttpRequest): SendOutcome {
  if (request.status === 201) return { kind: 'done' }
  // A signed-out user is redirected to a page, which is no answer to an upload.
  if (new URL(request.responseURL, window.location.href).pathname.startsWith('/sign-in'))
    return { kind: 'refused', message: ADD_MATERIAL.signedOut }
  try {
    const { code, message, errors = {} } = JSON.parse(request.responseText) as Answer
    return {
      kind: 'refused',
      message: Object.values(errors)[0] ?? message ?? ADD_MATERIAL.unknown,
      isFinal: code === 'MATERIAL_ALREADY_THERE',
    }
  } catch {
    return { kind: 'refused', message: ADD_MATERIAL.unknown }
  }
}

/**
 * Sends one form and tells how much of it has gone. XMLHttpRequest, since fetch tells nothing of
 * what it sends.
 * @returns the outcome, which never rejects, and a way to stop
 */
export function sendFile(
  url: string,
  form: FormData,
  onProgress: (percent: number) => void,
): { readonly outcome: Promise<SendOutcome>; readonly cancel: () => void } {
  const request = new XMLHttpRequest()
  const outcome = new Promise<SendOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onProgress(Math.floor((loaded / total) * 100))
    request.onload = () => resolve(outcomeOf(request))
    request.onerror = () => resolve({ kind: 'refused', message: ADD_MATERIAL.offline })
    request.onabort = () => resolve({ kind: 'canceled' })
  })
  request.open('POST', url)
  request.send(form)
  return { outcome, cancel: () => request.abort() }
}
