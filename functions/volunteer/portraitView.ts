import type { FileId } from '@shared/content/model'
import type { PersonId } from '@shared/identity/model'
import type { Portrait } from '@shared/volunteer/portrait'
import { keyFor } from '@functions/content/exports'
import { unseal } from '@functions/platform/cipher'
import { linkTo } from '@functions/platform/files'
import type { PortraitItem } from './items'
import { sealedIn } from './sealed'
import { keys } from './store'
import { readPortrait } from './store/portrait'

/** Seconds for which a link to a paper or a face works: long enough to look, too short to pass around. */
export const LOOK = 5 * 60

const linkOf = async (file: FileId | null): Promise<string | null> =>
  file === null ? null : linkTo(keyFor('volunteerPortrait', file), undefined, LOOK)

/** For the volunteer and the keepers of their community. */
export const portraitView = async (item: PortraitItem | null): Promise<Portrait> => ({
  ...{ shown: await linkOf(item?.shown ?? null), waiting: await linkOf(item?.waiting ?? null) },
  reason: item?.reason ? unseal(item.reason, sealedIn(keys.portrait(item.personId), 'reason')) : null,
  version: item?.version ?? 0,
})

/** A link to the portrait of a volunteer that the community has checked: for identity cards of a running service alone. */
export const checkedPortrait = async (person: PersonId): Promise<string | null> => linkOf((await readPortrait(person))?.shown ?? null)
