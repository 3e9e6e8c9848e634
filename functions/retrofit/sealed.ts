import { type SealedFields, sealedTexts } from '@functions/platform/sealed'
import { sealedNote } from './store/pool'

/** Sealed fields of the retrofit table: what was noted at the door about a home and its wish. Each opens in its own note only. */
export const retrofitSealed: SealedFields = (item, again) =>
  String(item.sk).startsWith('HEARD#') ? sealedTexts(item, ['note'], again, () => sealedNote(String(item.heardId))) : {}
