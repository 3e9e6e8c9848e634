import type { PersonId } from '@shared/identity/model'
import type { TemplateName } from '@shared/outreach/templates'
import { readCredits } from './store'

/** True when the person allowed at least one more message of this kind: whoever did not is to be rung up. */
export const mayTell = async (personId: PersonId, template: TemplateName): Promise<boolean> =>
  ((await readCredits(personId, [template])).get(template)?.left ?? 0) > 0
