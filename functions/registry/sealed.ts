import * as z from 'zod'
import { PlaceId } from '@shared/kernel/place'
import { revealNoteContext } from '@functions/platform/reveals'
import { type Again, type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { sealContext } from './sealing'

/** Loose: whatever else an owner or a flat holds is written back as it was. */
const Owner = z.looseObject({ name: z.string(), phone: z.string().nullable() })
const Flat = z.looseObject({ flat: PlaceId, owners: z.array(Owner) })

const ownersAnew = ({ flat, owners }: z.infer<typeof Flat>, again: Again) =>
  owners.map((owner, index) => ({
    ...owner,
    name: again(owner.name, sealContext(flat, index, 'name')),
    phone: owner.phone === null ? null : again(owner.phone, sealContext(flat, index, 'phone')),
  }))

/** Sealed fields of the registry table: owners of a roll's flats, of an import's chunks of flats, and notes of reveals. */
export const registrySealed: SealedFields = (item, again) => {
  if ('owners' in item) return { owners: ownersAnew(Flat.parse(item), again) }
  if ('flats' in item) {
    return {
      flats: Flat.array()
        .parse(item.flats)
        .map((flat) => ({ ...flat, owners: ownersAnew(flat, again) })),
    }
  }
  if ('revealId' in item) return sealedTexts(item, ['note'], again, () => revealNoteContext(String(item.revealId)))
  return {}
}
