import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { draftFacts } from '@/lib/data/stores/application/application-types'
import {
  lockOwnDraft,
  saveDraft,
  takesApplications,
} from '@/lib/data/stores/application/draft-store'
import { findPublicInstitutions } from '@/lib/data/stores/institution/public-roster-store'
import { applyPage, pageAfter, sharesNumber } from '@/lib/domain/application/apply-page'
import { allow, refuse } from '@/lib/domain/refusal'
import { SaveApplicationInput } from './application.input'
import { defineVisitorAct } from './define-visitor-act'

/**
 * 下一步: stores one page of the draft of this browser.
 * @returns the step to continue with, and the proof to keep
 */
export const saveApplication = defineVisitorAct({
  act: 'application:save',
  input: SaveApplicationInput,
  perform: async (page, { visitor: { proof }, grant, now }) => {
    if (proof === null) return refuse('APPLICATION_NOT_OPEN')
    return asVisitor(proof, 'save a page of an application', async (db) => {
      const draft = await lockOwnDraft(db)
      if (!draft) return refuse('APPLICATION_NOT_OPEN')
      if (page.step === 'institution') {
        const { institutionId } = page
        const any = { types: null, district: null }
        const [found] = await findPublicInstitutions(db, any, { institutionId })
        if (!found) return refuse('INPUT_INVALID', {}, { institutionId: 'NOT_AN_OPTION' })
      }
      const values = applyPage(draft, page)
      if ('phone' in page && sharesNumber(values))
        return refuse('INPUT_INVALID', {}, { phone: 'PHONE_TWICE' })
      await saveDraft(db, grant, draft, values, now)
      const isOpen = await takesApplications(db, values.institutionId)
      return allow({ proof, next: pageAfter(page, draftFacts({ ...draft, ...values }, isOpen)) })
    })
  },
})
