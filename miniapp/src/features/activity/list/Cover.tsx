import { View } from '@tarojs/components'
import type { ProgrammeKind } from '@shared/activity/model'
import { Icon, type IconName } from '@/ui/Icon'

const icons: Record<ProgrammeKind, IconName> = {
  lecture: 'sound',
  workshop: 'flask',
  exhibition: 'building',
  labOpenDay: 'flask',
  companyOpenDay: 'building',
  touringExhibit: 'star',
  camp: 'star',
  training: 'people',
  forum: 'sound',
  route: 'place',
  competition: 'medal',
  themeDay: 'calendar',
  phoneClass: 'mobile',
  helpDesk: 'mobile',
}
const warm: readonly ProgrammeKind[] = ['workshop', 'labOpenDay', 'camp', 'competition', 'touringExhibit']

/** A drawn cover after the kind of programme: there is one for each, and none has to be loaded. */
export function Cover({ kind }: { kind: ProgrammeKind }) {
  return (
    <View className={warm.includes(kind) ? 'cover cover-warm' : 'cover'} aria-hidden>
      <Icon name={icons[kind]} />
    </View>
  )
}
