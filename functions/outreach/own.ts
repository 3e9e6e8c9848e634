import type { PersonId } from '@shared/identity/model'
import { TemplateName, templateNames } from '@shared/outreach/templates'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { readCredits } from './store'

/** What the outreach holds of a person: how many messages they allowed, by kind. */
export const ownCredits = async (personId: PersonId): Promise<OwnSection> => {
  const credits = await readCredits(personId, TemplateName.options)
  return {
    kind: 'message',
    records: [...credits].map(([template, { left, accepted }]) => ({
      title: templateNames[template],
      facts: factsOf(['您允许过', `${accepted} 次`], ['还能发', `${left} 次`]),
    })),
  }
}
