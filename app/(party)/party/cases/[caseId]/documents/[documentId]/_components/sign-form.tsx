import { HandwritingForm } from '@/components/document/handwriting-form'
import { Notice } from '@/components/ui/notice'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'
import { signOwnDocumentAction } from '../../actions'
import { PlaceFields } from './place-fields'

const WORDS = OWN_DOCUMENT.sign

/** 签字: as whom, and the name itself. */
export function SignForm({
  view,
  sign,
}: {
  view: OwnDocumentView
  sign: NonNullable<OwnDocumentView['sign']>
}) {
  return (
    <section id="sign" className="bg-paper p-4">
      <h2 className="text-xl font-semibold">{WORDS.title}</h2>
      <p className="mb-3 text-ink-2">{WORDS.as(sign.name)}</p>
      {view.stage === 'refused' ? <Notice className="mb-3">{WORDS.again}</Notice> : null}
      <HandwritingForm action={signOwnDocumentAction}>
        <PlaceFields view={view} place={sign.place} />
      </HandwritingForm>
    </section>
  )
}
