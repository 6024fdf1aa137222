/** The name of the `<meta>` with the version of the case that a page shows. */
export const CASE_VERSION_META = 'heyi-case-version'

/** Says in the page's head which version of its case it shows; drafts of its forms note it. */
export function CaseVersion({ version }: { version: string }) {
  return <meta name={CASE_VERSION_META} content={version} />
}
