import { register } from 'tsx/esm/api'

// The application's judging thread, compiled by tsx instead of the bundler.
register()
await import('../../lib/use-cases/import/judging-thread.ts')
