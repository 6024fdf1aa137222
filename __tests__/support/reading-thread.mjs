import { register } from 'tsx/esm/api'

// The application's reading thread, compiled by tsx instead of the bundler.
register()
await import('../../lib/jobs/pdf-reading/reading-thread.ts')
