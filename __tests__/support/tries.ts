/**
 * How often a test tries what chance or the moment decides: `usual` times in every run, and for a
 * long one as many times as `HEYI_TRIES` says.
 */
export const tries = (usual: number): number => usual * Number(process.env.HEYI_TRIES ?? 1)
