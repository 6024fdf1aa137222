import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CONTACT } from '@/lib/labels/zh-CN/mediator-acts/contact'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getContactForm } from '@/lib/queries/mediator/get-contact-form'
import { ActPage } from '../_components/act-page'
import { ContactForm } from './_components/contact-form'

export const metadata: Metadata = { title: CONTACT.title }

type Props = {
  params: Promise<{ caseId: string }>
  /** The person who was just rung. */
  searchParams: Promise<{ person?: string | string[] }>
}

export default async function ContactPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { caseId } = await params
  const { person } = await searchParams
  const { head, ability, ...form } = await orNotFound(
    getContactForm(actor, { caseId, personId: typeof person === 'string' ? person : undefined }),
  )
  const phrases = await orNotFound(findPhrasesFor(actor, { place: 'contact' }))
  return (
    <ActPage title={CONTACT.title} head={head} ability={ability} lapse={CONTACT.lapse}>
      <ContactForm caseId={head.caseId} caseNo={head.caseNo} form={form} phrases={phrases} />
    </ActPage>
  )
}
