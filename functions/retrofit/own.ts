import type { OwnerGrant } from '@shared/contract/roles'
import { sayFullMoment } from '@shared/kernel/instant'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { OwnerKey } from '@shared/registry/model'
import { stanceNames } from '@shared/retrofit/wishContract'
import { unseal } from '@functions/platform/cipher'
import { readSaid, sealedNote } from './store/pool'

/** What the pool holds of a person's homes: the wish that stands, and what workers noted about it at the door. */
export const ownWishes = async (homes: readonly Pick<OwnerGrant, 'ownerKey' | 'units' | 'standing'>[]): Promise<OwnSection> => {
  const asVoter = homes.filter((home) => home.standing === 'voter')
  const said = await Promise.all(asVoter.flatMap(({ ownerKey, units }) => units.map((unit) => readSaid(unit, OwnerKey.parse(ownerKey)))))
  return {
    kind: 'wish',
    records: said.flatMap(({ wish, heard }) => [
      ...(wish?.stance
        ? [
            {
              title: `加装电梯的意愿：${wish.room} 室`,
              facts: factsOf(['意愿', stanceNames[wish.stance]], ['时间', sayFullMoment(wish.at)]),
            },
          ]
        : []),
      ...heard.map(({ at, stance, note, heardId }) => ({
        title: '社区上门时的记录',
        facts: factsOf(['意愿', stanceNames[stance]], ['时间', sayFullMoment(at)], ['记录', unseal(note, sealedNote(heardId))]),
      })),
    ]),
  }
}
