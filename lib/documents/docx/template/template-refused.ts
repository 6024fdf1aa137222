import type { TemplateFaultCode } from '@/lib/domain/document/template-check'

/** Thrown while a file is read, caught where it is checked. */
export class TemplateRefused extends Error {
  constructor(
    readonly code: TemplateFaultCode,
    readonly detail: string | null = null,
  ) {
    super(code)
  }
}
