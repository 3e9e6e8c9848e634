import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { findPosition, lostWords, usePosition } from './usePosition'

/** Asks by a press where the phone is, so that a list can begin with what is near; gone once that is known. */
export function NearestFirst() {
  const { at, state } = usePosition()
  const lost = lostWords(state)
  return (
    <>
      {at === null ? (
        <View className="act-more">
          <Button kind="secondary" busy={state === 'asking' && '正在找您的位置…'} onPress={() => void findPosition()}>
            <Icon name="place" />
            近的排在前面
          </Button>
        </View>
      ) : null}
      {lost === null ? null : <Note tone="attention">{lost}</Note>}
    </>
  )
}
