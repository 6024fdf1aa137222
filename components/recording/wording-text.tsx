import type { RecordingPurpose } from '@/lib/domain/recording/recording'
import { WORDING_SENTENCES } from '@/lib/labels/zh-CN/recording'

/** The words to which everyone answers. */
export function WordingText({ purpose }: { purpose: RecordingPurpose }) {
  return (
    <ul className="list-disc pl-5">
      {WORDING_SENTENCES[purpose].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
