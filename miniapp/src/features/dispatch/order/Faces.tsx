import { View } from '@tarojs/components'
import { type Face, faceNames } from '@shared/dispatch/order'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { classes } from '@/ui/a11y'

const faces = [
  { face: 'good', icon: 'smile' },
  { face: 'fair', icon: 'flat' },
  { face: 'poor', icon: 'frown' },
] as const satisfies readonly { face: Face; icon: string }[]

/** Three faces with their words: all alike, in a fixed order. */
export function Faces({ value, onChoose }: { value: Face | null; onChoose: (face: Face) => void }) {
  return (
    <View className="review-faces">
      {faces.map(({ face, icon }) => (
        <Tap
          key={face}
          className={classes('review-face', value === face && 'review-face-on')}
          label={value === face ? `${faceNames[face]}，已选` : faceNames[face]}
          onPress={() => onChoose(face)}
        >
          <Icon name={icon} />
          {faceNames[face]}
        </Tap>
      ))}
    </View>
  )
}
