import { signersOf } from '@shared/funding/agreement'
import type { SignerView } from '@shared/funding/model'
import { addFen } from '@shared/kernel/money'
import { linkTo } from '@functions/platform/files'
import type { Caller } from '@functions/platform/caller'
import type { CaseItem } from '@functions/retrofit/exports'
import { seesAll, signerOf } from './access'
import type { AgreementItem, KeptFile, SignerItem } from './items'

/** A file with a link for whoever was allowed to see it. */
export const linked = async ({ key, ...file }: KeptFile) => ({ ...file, url: await linkTo(key) })

/** Whether the caller signs for this owner set. */
export const signsFor = (caller: Caller, ownerKey: string): boolean => caller.ownerOf(ownerKey)?.standing === 'voter'

/** Where every builder stands with an agreement. Scans are for staff. */
export const signerViews = (
  caller: Caller,
  head: CaseItem,
  agreement: AgreementItem,
  items: readonly SignerItem[],
): Promise<SignerView[]> => {
  const bySigner = new Map(items.map((item) => [item.signer, item]))
  const staff = seesAll(caller, head)
  return Promise.all(
    signersOf(agreement.content.flats).map(async ({ ownerKey, flats }): Promise<SignerView> => {
      const signer = signerOf(head.caseId, ownerKey)
      const item = bySigner.get(signer)
      return {
        signer,
        rooms: flats.map(({ label }) => label),
        flats: flats.map(({ flat }) => flat),
        share: addFen(flats.map(({ share }) => share)),
        state: item?.state ?? 'missing',
        way: item?.way ?? null,
        at: item?.at ?? null,
        scan: staff && item?.scan ? await linked(item.scan) : null,
        enteredByMe: staff && item?.state === 'paperWaits' && item.by === caller.personId,
        mine: signsFor(caller, ownerKey),
      }
    }),
  )
}
