import type { House } from './kill-steps'
import type { World } from './world'

/** Two courts, each with the institution it refers to. The second has one mediator: there everything goes to the same person again. */
export function housesOf({ people }: World): House[] {
  return [
    { court: people.courtSystemA, institution: 'inst-a', admins: [people.adminA, people.adminA2], mediators: [people.mediatorA, people.mediatorA2] },
    { court: people.courtSystemB, institution: 'inst-b', admins: [people.adminB], mediators: [people.mediatorB] },
  ]
}
