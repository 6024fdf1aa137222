import { Icon } from '@/components/ui/icon'
import { OWN_DOCUMENT, whatIsSigned } from '@/lib/labels/zh-CN/own-document'
import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'

/** 我签的是什么: three plain sentences, and by what the document is recognised. */
export function WhatCard({ view: { kind, number, code } }: { view: OwnDocumentView }) {
  return (
    <section className="bg-paper p-4">
      <h2 className="mb-2 text-xl font-semibold">{OWN_DOCUMENT.what}</h2>
      <ul className="flex flex-col gap-2">
        {whatIsSigned(kind).map((sentence) => (
          <li key={sentence} className="flex gap-2.5">
            <Icon name="check" className="mt-1 size-[1.1em] shrink-0 text-court" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <div className="mt-3 rounded-lg bg-ground px-3.5 py-2.5 text-sm">
        <p className="break-words">{OWN_DOCUMENT.number(number)}</p>
        {code ? <p className="font-semibold break-words">{OWN_DOCUMENT.code(code)}</p> : null}
        {code ? <p className="text-ink-2">{OWN_DOCUMENT.hash}</p> : null}
      </div>
    </section>
  )
}
