/** Words of applications that wait for their institution, on the pages of the court's clerks. */
export const WAITING_APPLICATIONS = {
  title: (count: number) => `当事人申请，机构尚未受理 ${count} 件`,
  help: '机构受理以后成为本院的案件。此前只列机构和期限，不列当事人和纠纷。',
  submitted: (at: string) => `${at} 提交`,
} as const
