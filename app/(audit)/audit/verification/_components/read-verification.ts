import type { VerificationLine } from '@/lib/edge/route/stream-verification'

/** Sends the noted anchors and passes on every line of the answer. @throws where there is none */
export async function readVerification(
  noted: string,
  onLine: (line: VerificationLine) => void,
): Promise<void> {
  const answer = await fetch('/api/audit/verification', { method: 'POST', body: noted })
  if (!answer.ok) {
    onLine((await answer.json()) as VerificationLine)
    return
  }
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(JSON.parse(line) as VerificationLine)
  }
}
