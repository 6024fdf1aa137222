'use client'

import { useState } from 'react'
import { RunImport } from '@/components/import/run-import'
import type { RunProps } from '@/components/import/import-state'
import { InstitutionCards } from '@/components/referral/institution-cards'
import { Field } from '@/components/ui/field'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import type { InstitutionChoice } from '@/lib/queries/court/institution-choice'
import { importReferralsAction } from '../actions'

const { fallback, fallbackHelp } = IMPORTS.referrals

export interface RunReferralsProps extends RunProps {
  /** Lines that name no institution. */
  untargeted: number
  institutions: readonly InstitutionChoice[]
}

/** Refers the lines of a list; lines without an institution go to the one that is chosen here. */
export function RunReferrals({ untargeted, institutions, ...props }: RunReferralsProps) {
  const [institution, setInstitution] = useState('')
  return (
    <div className="flex flex-col gap-4">
      {untargeted > 0 ? (
        <Field name="institution" label={fallback} help={fallbackHelp(untargeted)} group required>
          <InstitutionCards institutions={institutions} by="code" onChoose={setInstitution} />
        </Field>
      ) : null}
      <RunImport
        {...props}
        action={importReferralsAction}
        {...(institution && { fields: { institution } })}
        isBlocked={untargeted > 0 && institution === ''}
      />
    </div>
  )
}
